import { apiPost } from '@/lib/http/api-route';
import { endRule } from '@/lib/partners/end-rule';

export const POST = apiPost<{ id: string }>('rule.end', 200, ({ actor, params }) =>
  endRule(actor, params.id),
);
