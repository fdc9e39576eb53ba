import { dayMs, hourMs } from '@/lib/core/clock';
import { deadlineHours, packetLifetimeMs } from '@/lib/referrals/deadlines';
import type { ReferralAct, ReferralStatus } from '@/lib/referrals/status';
import type { Dice } from './dice';

export interface StoryStep {
  act: ReferralAct | 'Create';
  /** Days since the step before; for the first, nothing. */
  gapDays: number;
}

/** A referral's life so far. */
export interface ReferralStory {
  steps: StoryStep[];
  /** Days from the last step until today, where the referral is still open; null where it has ended. */
  openDays: number | null;
}

const packetLifetimeDays = packetLifetimeMs / dayMs;

/** Days a referral for this service and risk may wait for its reviewer or for the partner. */
function deadlineDays(service: string, riskLevel: string | null): number {
  return (deadlineHours(service, riskLevel) * hourMs) / dayMs;
}

/**
 * A life that ends, for now, in `status`: the acts of the status table with believable time between them. A packet is
 * answered and its service finished while the partner can still read it. A tenth of what is open is overdue.
 */
export function drawReferralStory(
  dice: Dice,
  status: ReferralStatus,
  { service, riskLevel }: { service: string; riskLevel: string | null },
): ReferralStory {
  const deadline = deadlineDays(service, riskLevel);
  const step = (act: StoryStep['act'], least: number, most: number): StoryStep => ({
    act,
    gapDays: dice.between(least, most),
  });
  const create = step('Create', 0, 0);
  const submit = () => step('Submit', 0.05, 2);
  const decide = (act: 'Approve' | 'Return' | 'Decline') => step(act, 0.1 * deadline, 0.9 * deadline);
  const asked = () => [
    create,
    submit(),
    ...(dice.chance(0.15) ? [decide('Return'), step('Submit', 0.2, 3)] : []),
  ];
  const sent = () => [...asked(), decide('Approve'), step('Send', 0, 0)];
  const accepted = () => [...sent(), step('Accept', 0.1 * deadline, 0.9 * deadline)];
  const started = () => [...accepted(), step('Start', 0.5, 4)];
  const waiting = () => dice.between(0.02, 1.1) * deadline;
  const ended = (steps: StoryStep[]): ReferralStory => ({ steps, openDays: null });

  switch (status) {
    case 'Draft':
      return { steps: [create], openDays: dice.between(0.1, 5) };
    case 'InReview':
      return { steps: asked(), openDays: waiting() };
    case 'Returned':
      return { steps: [create, submit(), decide('Return')], openDays: dice.between(0.1, 4) };
    case 'Approved':
      return { steps: [...asked(), decide('Approve')], openDays: dice.between(0.005, 0.05) };
    case 'Sent':
      return { steps: sent(), openDays: waiting() };
    case 'Accepted':
      return { steps: accepted(), openDays: dice.between(0.1, 5) };
    case 'InService':
      return { steps: started(), openDays: dice.between(0.5, 12) };
    case 'Completed':
      return ended([...(dice.chance(0.85) ? started() : accepted()), step('Complete', 1, 14)]);
    case 'Declined':
      return ended(
        dice.chance(0.4)
          ? [...asked(), decide('Decline')]
          : [...sent(), step('PartnerDecline', 0.1 * deadline, 0.9 * deadline)],
      );
    case 'Withdrawn':
      return ended([...(dice.chance(0.3) ? [create] : asked()), step('Withdraw', 0.2, 4)]);
    case 'Revoked':
      return ended([...dice.pick([sent, accepted, started])(), step('Revoke', 0.5, 6)]);
    case 'Expired':
      return ended([...sent(), { act: 'Expire', gapDays: packetLifetimeDays }]);
  }
}

/** A step with its place in time. */
export interface DatedStep {
  act: StoryStep['act'];
  daysAgo: number;
}

/**
 * Places a story in time. What is open reaches up to today, pressed together where the case itself is younger; what
 * has ended begins `startDaysAgo` days ago.
 */
export function dateStory(story: ReferralStory, startDaysAgo: number, caseDaysAgo: number): DatedStep[] {
  const length = story.steps.reduce((sum, step) => sum + step.gapDays, 0);
  const total = length + (story.openDays ?? 0);
  const pressed = story.openDays === null ? 1 : Math.min(1, (0.95 * caseDaysAgo) / total);
  let daysAgo = story.openDays === null ? startDaysAgo : total * pressed;
  return story.steps.map(({ act, gapDays }) => {
    daysAgo -= gapDays * pressed;
    return { act, daysAgo };
  });
}
