import { apiGet } from '@/lib/http/api-route';
import { listPackets } from '@/lib/referrals/list-packets';

export const GET = apiGet(async ({ actor }) => ({ items: await listPackets(actor) }));
