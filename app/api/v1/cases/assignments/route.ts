import { assignCases } from '@/lib/cases/life/assign-cases';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost('cases.assign', 200, ({ actor }, body) => assignCases(actor, body));
