import { json } from '@/lib/http/api-route';
import { openApiDocument } from '@/lib/http/openapi';

export const dynamic = 'force-dynamic';

/** The interface described by itself, for anyone: it holds no data. */
export function GET(): Response {
  return json(openApiDocument());
}
