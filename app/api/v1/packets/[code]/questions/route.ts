import { apiPost } from '@/lib/http/api-route';
import { askQuestion } from '@/lib/referrals/ask-question';

export const POST = apiPost<{ code: string }>('packet.ask', 201, ({ actor, params }, body) =>
  askQuestion(actor, params.code, body),
);
