import { removeView } from '@/lib/cases/views/remove-view';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ id: string }>('view.remove', 200, ({ actor, params }) =>
  removeView(actor, params.id),
);
