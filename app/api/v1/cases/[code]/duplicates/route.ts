import { listDuplicateCandidates } from '@/lib/cases/life/list-duplicates';
import { apiGet } from '@/lib/http/api-route';

export const GET = apiGet<{ code: string }>(({ actor, params }) =>
  listDuplicateCandidates(actor, params.code),
);
