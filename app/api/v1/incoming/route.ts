import { apiGet } from '@/lib/http/api-route';
import { listIncoming } from '@/lib/incoming/list-incoming';

export const GET = apiGet(async ({ actor }) => ({ items: await listIncoming(actor) }));
