import { raiseFlag } from '@/lib/cases/life/raise-flag';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string }>('case.raiseFlag', 201, ({ actor, params }, body) =>
  raiseFlag(actor, params.code, body),
);
