import { apiPost } from '@/lib/http/api-route';
import { closeChannel } from '@/lib/incoming/close-channel';

export const POST = apiPost<{ id: string }>('intake.close', 200, ({ actor, params }) =>
  closeChannel(actor, params.id),
);
