import { apiGet } from '@/lib/http/api-route';
import { listTeams } from '@/lib/people/list-teams';

export const GET = apiGet(async ({ actor }) => ({ items: await listTeams(actor) }));
