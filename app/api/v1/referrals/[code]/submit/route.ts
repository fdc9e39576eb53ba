import { apiPost } from '@/lib/http/api-route';
import { submitReferral } from '@/lib/referrals/submit-referral';

export const POST = apiPost<{ code: string }>('referral.submit', 200, ({ actor, params }, body) =>
  submitReferral(actor, params.code, body),
);
