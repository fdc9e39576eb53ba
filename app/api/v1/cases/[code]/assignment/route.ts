import { assignCase } from '@/lib/cases/life/assign-cases';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string }>('case.assign', 200, ({ actor, params }, body) =>
  assignCase(actor, params.code, body),
);
