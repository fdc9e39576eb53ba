import { apiGet } from '@/lib/http/api-route';
import { listPeople } from '@/lib/people/list-people';

export const GET = apiGet(({ actor }) => listPeople(actor));
