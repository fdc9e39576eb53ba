import { apiPost } from '@/lib/http/api-route';
import { makeLink } from '@/lib/partner-links/make-link';

export const POST = apiPost<{ code: string }>('packet.link', 201, ({ actor, params }) =>
  makeLink(actor, params.code),
);
