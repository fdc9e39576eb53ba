import { apiPost } from '@/lib/http/api-route';
import { decideReview } from '@/lib/referrals/decide-review';

export const POST = apiPost<{ code: string }>('referral.decide', 200, ({ actor, params }, body) =>
  decideReview(actor, params.code, body),
);
