import { apiPost } from '@/lib/http/api-route';
import { undoDecision } from '@/lib/referrals/undo-decision';

export const POST = apiPost<{ code: string }>('referral.undo', 200, ({ actor, params }) =>
  undoDecision(actor, params.code),
);
