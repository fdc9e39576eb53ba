import { apiPost } from '@/lib/http/api-route';
import { exceptRule } from '@/lib/partners/except-rule';

export const POST = apiPost<{ code: string }>('rule.except', 201, ({ actor, params }, body) =>
  exceptRule(actor, params.code, body),
);
