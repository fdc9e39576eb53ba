import { apiPost } from '@/lib/http/api-route';
import { requestReferral } from '@/lib/referrals/request-referral';

export const POST = apiPost<{ code: string }>('referral.request', 201, ({ actor, params }, body) =>
  requestReferral(actor, params.code, body),
);
