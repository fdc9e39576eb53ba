import { apiPost } from '@/lib/http/api-route';
import { decideRelease } from '@/lib/releases/decide-release';

export const POST = apiPost<{ id: string }>('release.decide', 200, ({ actor, params }, body) =>
  decideRelease(actor, params.id, body ?? {}),
);
