import { apiPost } from '@/lib/http/api-route';
import { answerPacket } from '@/lib/referrals/answer-packet';

export const POST = apiPost<{ code: string }>('packet.answer', 200, ({ actor, params }, body) =>
  answerPacket(actor, params.code, body),
);
