import { apiGet, apiPost } from '@/lib/http/api-route';
import { delegateReviews } from '@/lib/reviews/delegate-reviews';
import { listDelegations } from '@/lib/reviews/list-delegations';

export const GET = apiGet(({ actor }) => listDelegations(actor));

export const POST = apiPost('review.delegate', 201, ({ actor }, body) => delegateReviews(actor, body));
