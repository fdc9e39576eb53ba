import { listTasks } from '@/lib/cases/life/list-tasks';
import { apiGet } from '@/lib/http/api-route';

export const GET = apiGet(({ actor, query }) => listTasks(actor, query));
