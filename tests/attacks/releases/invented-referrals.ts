import { dayMs } from '@/lib/core/clock';
import { fixedSequence } from '@/lib/privacy/tables/improve-plan';
import type { CountedReferral } from '@/lib/reports/referral-figures/classes';

const services = [
  'SafeShelter',
  'LegalAid',
  'PsychosocialSupport',
  'MedicalCare',
  'FoodAndBasicItems',
  'InterpretationTranslation',
  'SafeReturnRepatriation',
];
const partners = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const statuses = [
  'Completed',
  'Completed',
  'Completed',
  'Declined',
  'Expired',
  'InService',
  'Withdrawn',
] as const;

/** Invented referrals begun in the 89 days from a moment: frequent services and rare ones, some people with two or three. */
export function inventReferrals(people: number, seed: number, from: Date): CountedReferral[] {
  const random = fixedSequence(seed);
  const pick = <Item>(list: readonly Item[], skew: number): Item => {
    const item = list[Math.floor(random() ** skew * list.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  return Array.from({ length: people }, (_, at) => at).flatMap((at) =>
    Array.from({ length: 1 + Math.floor(random() * 2.4) }, () =>
      referral(`${seed}-${at}`, pick(services, 2), pick(partners, 1.5), pick(statuses, 1), from, random),
    ),
  );
}

function referral(
  caseId: string,
  service: string,
  partnerId: string,
  status: (typeof statuses)[number],
  from: Date,
  random: () => number,
): CountedReferral {
  const createdAt = new Date(from.getTime() + Math.floor(random() * 89) * dayMs);
  const later = (at: Date, days: number) => new Date(at.getTime() + random() * days * dayMs);
  const submittedAt = later(createdAt, 1);
  const decidedAt = status === 'Withdrawn' ? null : later(submittedAt, 9);
  const sentAt = decidedAt && (status === 'Declined' && random() < 0.4 ? null : decidedAt);
  const answeredAt = sentAt && status !== 'Expired' ? later(sentAt, 9) : null;
  return {
    caseId,
    partnerId,
    service,
    status,
    outcome: status === 'Completed' ? 'ServiceProvided' : null,
    declineReason: status === 'Declined' && sentAt ? (random() < 0.5 ? 'X_NoCapacity' : 'X_NotSafe') : null,
    isEmergency: false,
    createdAt,
    submittedAt,
    decidedAt,
    sentAt,
    answeredAt,
  };
}

/** The referrals that had been handed in by a moment, as they were then. */
export function asOf(referrals: readonly CountedReferral[], at: Date): CountedReferral[] {
  const known = (moment: Date | null): Date | null => (moment && moment <= at ? moment : null);
  return referrals
    .filter(({ submittedAt }) => known(submittedAt) !== null)
    .map((referral) => {
      const decidedAt = known(referral.decidedAt);
      const answeredAt = known(referral.answeredAt);
      const isOver = answeredAt !== null || (referral.sentAt === null && decidedAt !== null);
      return {
        ...referral,
        decidedAt,
        sentAt: known(referral.sentAt),
        answeredAt,
        status: isOver ? referral.status : decidedAt ? 'Sent' : 'InReview',
      };
    });
}
