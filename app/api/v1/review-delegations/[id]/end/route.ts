import { apiPost } from '@/lib/http/api-route';
import { endDelegation } from '@/lib/reviews/end-delegation';

export const POST = apiPost<{ id: string }>('review.endDelegation', 200, ({ actor, params }) =>
  endDelegation(actor, params.id),
);
