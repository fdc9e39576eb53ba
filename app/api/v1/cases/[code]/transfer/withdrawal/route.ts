import { takeBackOffer } from '@/lib/cases/life/offer-case';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string }>('case.takeBackOffer', 200, ({ actor, params }) =>
  takeBackOffer(actor, params.code),
);
