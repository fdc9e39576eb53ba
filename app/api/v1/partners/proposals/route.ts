import { apiPost } from '@/lib/http/api-route';
import { proposePartner } from '@/lib/partners/propose-partner';

export const POST = apiPost('partner.propose', 201, ({ actor }, body) => proposePartner(actor, body));
