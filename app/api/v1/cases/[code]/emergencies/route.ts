import { apiPost } from '@/lib/http/api-route';
import { sendUrgently } from '@/lib/referrals/send-urgently';

export const POST = apiPost<{ code: string }>('referral.sendUrgently', 201, ({ actor, params }, body) =>
  sendUrgently(actor, params.code, body),
);
