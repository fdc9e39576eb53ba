import { apiPost } from '@/lib/http/api-route';
import { decideIncoming } from '@/lib/incoming/decide-incoming';

export const POST = apiPost<{ code: string }>('incoming.decide', 200, ({ actor, params }, body) =>
  decideIncoming(actor, params.code, body),
);
