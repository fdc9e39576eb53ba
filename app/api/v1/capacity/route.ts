import { apiPost } from '@/lib/http/api-route';
import { confirmCapacity } from '@/lib/partners/confirm-capacity';

export const POST = apiPost('capacity.confirm', 200, ({ actor }, body) => confirmCapacity(actor, body));
