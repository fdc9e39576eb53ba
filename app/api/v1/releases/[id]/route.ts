import { apiGet } from '@/lib/http/api-route';
import { readRelease } from '@/lib/releases/read-release';

export const GET = apiGet<{ id: string }>(({ actor, params }) => readRelease(actor, params.id));
