import { listAccesses } from '@/lib/cases/history/list-accesses';
import { apiGet } from '@/lib/http/api-route';

export const GET = apiGet<{ code: string }>(({ actor, params, query }) =>
  listAccesses(actor, params.code, query),
);
