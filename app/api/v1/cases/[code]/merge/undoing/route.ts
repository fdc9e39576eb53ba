import { undoMerge } from '@/lib/cases/life/undo-merge';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string }>('case.undoMerge', 200, ({ actor, params }, body) =>
  undoMerge(actor, params.code, body),
);
