import { listColleagues } from '@/lib/cases/life/colleagues';
import { apiGet } from '@/lib/http/api-route';

export const GET = apiGet(async ({ actor }) => ({ items: await listColleagues(actor) }));
