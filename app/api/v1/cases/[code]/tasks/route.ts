import { addTask } from '@/lib/cases/life/add-task';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string }>('case.addTask', 201, ({ actor, params }, body) =>
  addTask(actor, params.code, body),
);
