import { offerCase } from '@/lib/cases/life/offer-case';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string }>('case.offer', 200, ({ actor, params }, body) =>
  offerCase(actor, params.code, body),
);
