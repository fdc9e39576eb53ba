import { apiGet, apiPost } from '@/lib/http/api-route';
import { addPartner } from '@/lib/partners/add-partner';
import { listPartners } from '@/lib/partners/list-partners';

export const GET = apiGet(async ({ actor, query }) => ({ items: await listPartners(actor, query) }));

export const POST = apiPost('partner.add', 201, ({ actor }, body) => addPartner(actor, body));
