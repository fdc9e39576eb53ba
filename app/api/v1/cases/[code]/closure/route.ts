import { closeCase } from '@/lib/cases/life/close-case';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string }>('case.close', 200, ({ actor, params }, body) =>
  closeCase(actor, params.code, body),
);
