import { apiPost } from '@/lib/http/api-route';
import { replyToPartner } from '@/lib/referrals/reply-to-partner';

export const POST = apiPost<{ code: string }>('packet.reply', 201, ({ actor, params }, body) =>
  replyToPartner(actor, params.code, body),
);
