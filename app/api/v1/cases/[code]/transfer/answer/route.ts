import { answerOffer } from '@/lib/cases/life/answer-offer';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string }>('case.answerOffer', 200, ({ actor, params }, body) =>
  answerOffer(actor, params.code, body),
);
