import { apiPost } from '@/lib/http/api-route';
import { markRead } from '@/lib/notices/mark-read';

export const POST = apiPost('notices.read', 200, ({ actor }, body) => markRead(actor, body));
