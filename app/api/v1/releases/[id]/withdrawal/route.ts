import { apiPost } from '@/lib/http/api-route';
import { withdrawRelease } from '@/lib/releases/withdraw-release';

export const POST = apiPost<{ id: string }>('release.withdraw', 200, ({ actor, params }, body) =>
  withdrawRelease(actor, params.id, body),
);
