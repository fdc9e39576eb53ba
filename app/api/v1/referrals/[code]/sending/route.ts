import { apiPost } from '@/lib/http/api-route';
import { sendNow } from '@/lib/referrals/send-held';

export const POST = apiPost<{ code: string }>('referral.sendNow', 200, ({ actor, params }) =>
  sendNow(actor, params.code),
);
