import { reopenCase } from '@/lib/cases/life/reopen-case';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string }>('case.reopen', 200, ({ actor, params }, body) =>
  reopenCase(actor, params.code, body),
);
