import 'server-only';
import { closeEmergencySchema } from '@/lib/referrals/close-emergency';
import { handOverSchema } from '@/lib/referrals/hand-over';
import { delegateReviewsSchema } from '@/lib/reviews/delegate-reviews';
import type { Operation } from './operations';

/** Calls of a supervisor about what waits for a decision, and about who decides while one is away. */
export const reviewOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/reviews',
    summary: 'What waits for a decision',
    action: 'referral.decide',
    status: 200,
  },
  {
    method: 'post',
    path: '/referrals/{code}/undo',
    summary: 'Take back one’s own decision while it is held',
    action: 'referral.decide',
    status: 200,
  },
  {
    method: 'post',
    path: '/referrals/{code}/sending',
    summary: 'Let one’s own held decision take effect at once',
    action: 'referral.decide',
    status: 200,
  },
  {
    method: 'post',
    path: '/referrals/{code}/reviewer',
    summary: 'Ask another supervisor to decide',
    action: 'referral.decide',
    status: 200,
    body: handOverSchema,
  },
  {
    method: 'post',
    path: '/referrals/{code}/emergency-review',
    summary: 'Close the review of an emergency',
    action: 'referral.decide',
    status: 200,
    body: closeEmergencySchema,
  },
  {
    method: 'get',
    path: '/review-delegations',
    summary: 'Who covers for whom',
    action: 'review.delegate',
    status: 200,
  },
  {
    method: 'post',
    path: '/review-delegations',
    summary: 'Hand the team’s reviews over for a time',
    action: 'review.delegate',
    status: 201,
    body: delegateReviewsSchema,
  },
  {
    method: 'post',
    path: '/review-delegations/{id}/end',
    summary: 'End a cover',
    action: 'review.delegate',
    status: 200,
  },
];
