import { json } from '@/lib/http/api-route';

export const dynamic = 'force-dynamic';

/** The process answers. Says nothing else. */
export function GET(): Response {
  return json({ status: 'ok' });
}
