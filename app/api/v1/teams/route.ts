import { apiGet, apiPost } from '@/lib/http/api-route';
import { addTeam } from '@/lib/people/add-team';
import { listTeams } from '@/lib/people/list-teams';

export const GET = apiGet(async ({ actor }) => ({ items: await listTeams(actor) }));

export const POST = apiPost('team.add', 201, ({ actor }, body) => addTeam(actor, body));
