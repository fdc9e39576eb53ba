import { completeTask } from '@/lib/cases/life/complete-task';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string; id: string }>(
  'case.completeTask',
  200,
  ({ actor, params }, body) => completeTask(actor, params.code, params.id, body),
);
