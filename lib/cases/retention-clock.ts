import type { CodeOf } from '@/lib/vocabulary/lists';

type ClosureReason = CodeOf<'closureReason'>;

/**
 * Months a closed case is kept before it is reviewed for erasing, by why it was closed. As short as the reason allows:
 * long only where the person is likely to come back or to need what was recorded (a claim, a residence procedure, a
 * return that went wrong), short where there is nothing left to help with or the person does not want it kept.
 */
const months: Readonly<Record<ClosureReason, number>> = {
  // Support ended well. Relapses, claims and proceedings come within about two years.
  PlanCompleted: 24,
  // The other organisation keeps its own record; this one answers its questions for a year.
  TransferredToOtherOrganisation: 12,
  // Reintegration is followed for a year; then the file is only a danger to who went home.
  RepatriatedVoluntarily: 12,
  // Residence and family procedures in the new country ask back for up to two years.
  Resettled: 24,
  // The person may escape again and would not have to tell everything a second time.
  ForciblyReturned: 36,
  // Who lost contact most often comes back, and late.
  LostContact: 36,
  // May think better of it.
  DeclinedServices: 12,
  // Only to answer a complaint about the refusal.
  NotEligible: 6,
  NotAVictim: 3,
  // Everything is in the other case.
  Duplicate: 1,
  // For an inquest or the family's claims.
  Died: 12,
  // Consent is the ground for keeping; a month is for finishing what was under way.
  ConsentWithdrawn: 1,
  // Help was owed and not given: the person may ask again.
  LackOfResources: 24,
  Other: 12,
};

/** Months after closing until the case is due for the retention review. */
export function retentionMonths(reason: ClosureReason): number {
  return months[reason];
}

/** When a case closed for this reason at `closedAt` is due for review: the same day of the month, or its last day. */
export function retainUntilOf(reason: ClosureReason, closedAt: Date): Date {
  const due = new Date(closedAt);
  due.setUTCMonth(due.getUTCMonth() + retentionMonths(reason));
  // 31 January and a month is 3 March to the calendar; the person was told one month.
  if (due.getUTCDate() !== closedAt.getUTCDate()) due.setUTCDate(0);
  return due;
}
