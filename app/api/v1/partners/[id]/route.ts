import { apiGet, apiPost } from '@/lib/http/api-route';
import { changePartner } from '@/lib/partners/change-partner';
import { readPartner } from '@/lib/partners/read-partner';

export const GET = apiGet<{ id: string }>(({ actor, params }) => readPartner(actor, params.id));

export const POST = apiPost<{ id: string }>('partner.change', 200, ({ actor, params }, body) =>
  changePartner(actor, params.id, body),
);
