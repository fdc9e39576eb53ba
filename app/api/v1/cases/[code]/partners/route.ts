import { apiGet } from '@/lib/http/api-route';
import { matchPartners } from '@/lib/partners/find-partners-for-case';

export const GET = apiGet<{ code: string }>(async ({ actor, params, query }) => ({
  items: await matchPartners(actor, params.code, query),
}));
