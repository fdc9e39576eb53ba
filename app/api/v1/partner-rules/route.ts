import { apiGet, apiPost } from '@/lib/http/api-route';
import { addRule } from '@/lib/partners/add-rule';
import { listRules } from '@/lib/partners/list-rules';

export const GET = apiGet(async ({ actor }) => ({ items: await listRules(actor) }));

export const POST = apiPost('rule.add', 201, ({ actor }, body) => addRule(actor, body));
