import { hourMs } from '@/lib/core/clock';
import { deadlineHours } from '@/lib/referrals/deadlines';

/** What of a waiting referral the clock looks at. */
export interface WaitingReferral {
  service: string;
  riskLevel: string | null;
  dueAt: Date;
  remindedAt: Date | null;
  escalatedAt: Date | null;
}

/** The last part of a deadline in which people are reminded. */
const remindedPart = 0.25;

/**
 * What is to be done about a waiting referral at this moment, each once: remind when a quarter of its time is left,
 * escalate when it is overdue. One that was never reminded, because Rowan was off, is escalated at once.
 */
export function latenessAct(referral: WaitingReferral, at: Date): 'remind' | 'escalate' | null {
  const { service, riskLevel, dueAt, remindedAt, escalatedAt } = referral;
  if (at >= dueAt) return escalatedAt === null ? 'escalate' : null;
  const leftMs = deadlineHours(service, riskLevel) * hourMs * remindedPart;
  return remindedAt === null && dueAt.getTime() - at.getTime() <= leftMs ? 'remind' : null;
}
