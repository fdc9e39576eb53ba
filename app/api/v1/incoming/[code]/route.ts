import { apiGet } from '@/lib/http/api-route';
import { readIncoming } from '@/lib/incoming/read-incoming';

export const GET = apiGet<{ code: string }>(({ actor, params }) => readIncoming(actor, params.code));
