import { apiPost } from '@/lib/http/api-route';
import { invitePerson } from '@/lib/people/invite-person';

export const POST = apiPost('person.invite', 201, async ({ actor }, body) => ({
  invitation: await invitePerson(actor, body),
}));
