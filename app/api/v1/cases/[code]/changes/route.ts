import { listChanges } from '@/lib/cases/history/list-changes';
import { apiGet } from '@/lib/http/api-route';

export const GET = apiGet<{ code: string }>(({ actor, params, query }) =>
  listChanges(actor, params.code, query),
);
