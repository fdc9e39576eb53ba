import { apiGet } from '@/lib/http/api-route';
import { listNotices } from '@/lib/notices/list-notices';

export const GET = apiGet(async ({ actor }) => ({ items: await listNotices(actor) }));
