import type { ReferralAct } from '@/lib/referrals/status';
import { dueAt } from '@/lib/referrals/deadlines';
import type { Referral } from '@/prisma/generated/prisma/client';
import type { Row } from './rows';

/** What an act writes beside the status, and who could have done it. */
export interface ActContext {
  service: string;
  riskLevel: string | null;
  reviewerId: string;
  declineReason: string | null;
  outcome: string | null;
  /** Seals the reviewer's reason for this referral; PostgreSQL's hex form. */
  sealReason: () => string;
}

/** The columns the use case of `act` leaves behind. */
export function changesOf(act: ReferralAct, moment: Date, context: ActContext): Partial<Row<Referral>> {
  const { service, riskLevel, reviewerId, declineReason, outcome } = context;
  switch (act) {
    case 'Submit':
      return {
        submittedAt: moment,
        dueAt: dueAt(service, riskLevel, moment),
        reviewedById: null,
        decision: null,
        decisionReason: null,
        decidedAt: null,
      };
    case 'Approve':
      return { reviewedById: reviewerId, decision: act, decidedAt: moment };
    case 'Return':
    case 'Decline':
      return {
        reviewedById: reviewerId,
        decision: act,
        decidedAt: moment,
        decisionReason: context.sealReason(),
      };
    case 'Send':
      return { sentAt: moment, dueAt: dueAt(service, riskLevel, moment) };
    case 'Accept':
      return { answeredAt: moment, dueAt: null };
    case 'PartnerDecline':
      return { answeredAt: moment, dueAt: null, declineReason };
    case 'Complete':
      return { completedAt: moment, outcome };
    case 'Start':
    case 'Withdraw':
    case 'Revoke':
    case 'Expire':
      return {};
    case 'SendUrgently':
    case 'Undo':
      throw new Error(`Practice data has no ${act}.`);
  }
}
