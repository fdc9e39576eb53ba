import { resolveFlag } from '@/lib/cases/life/resolve-flag';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string; id: string }>(
  'case.resolveFlag',
  200,
  ({ actor, params }, body) => resolveFlag(actor, params.code, params.id, body),
);
