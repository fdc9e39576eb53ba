import { apiGet, apiPost } from '@/lib/http/api-route';
import { listChannels } from '@/lib/incoming/list-channels';
import { openChannel } from '@/lib/incoming/open-channel';

export const GET = apiGet(async ({ actor }) => ({ items: await listChannels(actor) }));

export const POST = apiPost('intake.open', 201, ({ actor }, body) => openChannel(actor, body));
