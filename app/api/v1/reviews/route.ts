import { apiGet } from '@/lib/http/api-route';
import { listReviewQueue } from '@/lib/referrals/list-review-queue';

export const GET = apiGet(({ actor }) => listReviewQueue(actor));
