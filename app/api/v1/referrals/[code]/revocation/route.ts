import { apiPost } from '@/lib/http/api-route';
import { takeBackReferral } from '@/lib/referrals/take-back';

export const POST = apiPost<{ code: string }>('referral.takeBack', 200, ({ actor, params }) =>
  takeBackReferral(actor, params.code),
);
