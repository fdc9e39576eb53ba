import type { CaseAnswers } from '@/lib/cases/answers';
import { type PacketField, packetFieldsFor } from '@/lib/referrals/packet';
import type { ReferralStatus } from '@/lib/referrals/status';
import type { CodeOf } from '@/lib/vocabulary/lists';
import { createDeck, type Dice } from './dice';
import { type PracticePartner, practicePartners, suspendedPartner } from './partners';
import type { PlannedReferral } from './plan';
import { dateStory, drawReferralStory } from './referral-story';
import { isVettedToday, mayBeTold } from './sharing-rules';

/** Where referrals that go on today stand … */
const openStatuses = {
  Draft: 3,
  InReview: 6,
  Returned: 2,
  Approved: 1,
  Sent: 5,
  Accepted: 4,
  InService: 6,
} as const;

/** … and how those ended that do not. */
const endedStatuses = { Completed: 20, Declined: 6, Withdrawn: 3, Revoked: 2, Expired: 3 } as const;

/** A case younger than this has only referrals that go on. The longest ended story fits into it. */
export const youngCaseDays = 60;

export interface ReferralsOf {
  answers: CaseAnswers;
  caseDaysAgo: number;
  isClosed: boolean;
  /** The team that works the case. */
  team: number;
}

/**
 * Plans the referrals of case after case, so that the statuses come out as mixed as the tables above. The first of each
 * team that goes on is under review and was asked for by its caseworker: every supervisor has something to decide.
 */
export function createReferralPlanner(
  dice: Dice,
  openOnOldCases: number,
): (caseDice: Dice, about: ReferralsOf) => PlannedReferral[] {
  const dealOpen = createDeck(dice, openStatuses);
  const dealEnded = createDeck(dice, endedStatuses);
  const withReview = new Set<number>();
  return (caseDice, about) => {
    const isYoung = about.caseDaysAgo < youngCaseDays;
    if (isYoung && about.isClosed) return [];
    const count = Number(
      caseDice.weigh(isYoung ? { '0': 28, '1': 46, '2': 26 } : { '0': 16, '1': 36, '2': 30, '3': 18 }),
    );
    const ended = Array.from({ length: isYoung ? 0 : count }, dealEnded);
    const isOpenToo = !isYoung && !about.isClosed && caseDice.chance(openOnOldCases);
    const isFirst = (isYoung ? count > 0 : isOpenToo) && !withReview.has(about.team);
    if (isFirst) withReview.add(about.team);
    const open = Array.from({ length: (isYoung ? count : isOpenToo ? 1 : 0) - (isFirst ? 1 : 0) }, dealOpen);
    const statuses: ReferralStatus[] = [...(isFirst ? ['InReview' as const] : []), ...ended, ...open];
    const services = chooseServices(caseDice, about.answers, statuses.length);
    const planned = services.flatMap((service, place) => {
      const status = statuses[place];
      return status ? [planReferral(caseDice, about, service, status)] : [];
    });
    return planned.map((referral, place) =>
      isFirst && place === 0 ? { ...referral, askedBySupervisor: false } : referral,
    );
  };
}

/** As many different services as asked for: first what the person needs, then what nearly everyone does. */
function chooseServices(dice: Dice, answers: CaseAnswers, count: number): CodeOf<'serviceType'>[] {
  const needed = practicePartners
    .flatMap(({ services }) => services)
    .filter((service) => answers.needs.includes(service))
    // What nobody may be told of today is not referred, whatever the status that is dealt.
    .filter((service) => ablePartners(service, answers, 'InReview').length > 0);
  const usual = [
    'SafeShelter',
    'PsychosocialSupport',
    'LegalAid',
    'MedicalCare',
    'FoodAndBasicItems',
  ] as const;
  const shuffled = [...new Set(needed)]
    .map((service) => [dice.roll(), service] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, service]) => service);
  return [...new Set([...shuffled, ...usual])].slice(0, count);
}

/** Who gives the service, may be told of the case, and was vetted when the packet went out: for what goes on, today. */
function ablePartners(service: string, answers: CaseAnswers, status: ReferralStatus) {
  return practicePartners.filter(
    (partner) =>
      partner.services.some((given) => given === service) &&
      partner.name !== suspendedPartner &&
      mayBeTold(partner, answers) &&
      (status in endedStatuses || isVettedToday(partner.name)),
  );
}

function choosePartner(dice: Dice, able: readonly PracticePartner[], country: string | null): string {
  return dice.weigh(
    Object.fromEntries(
      able.map(({ name, countries }) => [name, countries.includes(country ?? 'CN') ? 4 : 1]),
    ),
  );
}

function planReferral(
  dice: Dice,
  { answers, caseDaysAgo }: ReferralsOf,
  service: CodeOf<'serviceType'>,
  status: ReferralStatus,
): PlannedReferral {
  const story = drawReferralStory(dice, status, { service, riskLevel: answers.riskLevel });
  const length = story.steps.reduce((sum, { gapDays }) => sum + gapDays, 0);
  const latestStart = Math.min(60, caseDaysAgo - length - 0.5);
  const startDaysAgo = caseDaysAgo - dice.between(0, Math.max(0, latestStart));
  const isDeclinedByPartner = story.steps.some(({ act }) => act === 'PartnerDecline');
  return {
    service,
    partner: choosePartner(
      dice,
      ablePartners(service, answers, status),
      answers.episodes[0]?.exploitationCountry ?? null,
    ),
    reason: dice.weigh({ AdditionalServicesRequired: 88, MigrationOrChangeOfLocation: 10, Other: 2 }),
    fields: chooseFields(dice, service),
    status,
    steps: dateStory(story, startDaysAgo, caseDaysAgo),
    askedBySupervisor: dice.chance(0.08),
    declineReason: isDeclinedByPartner
      ? dice.weigh({
          X_NoCapacity: 46,
          X_OutsideMandate: 18,
          X_NotSafe: 10,
          X_NeedsMoreInformation: 18,
          X_AlreadyServed: 6,
          Other: 2,
        })
      : null,
    outcome:
      status === 'Completed'
        ? dice.weigh({
            ServiceProvided: 76,
            PartlyProvided: 14,
            DeclinedByPerson: 4,
            AlreadyReceivedElsewhere: 3,
            ServiceUnavailable: 3,
          })
        : null,
  };
}

/** The minimum for the service; now and then a caseworker adds what the partner does not need, for a supervisor to see. */
function chooseFields(dice: Dice, service: string): PacketField[] {
  const minimum = packetFieldsFor(service);
  const added: PacketField | null = dice.chance(0.08) ? 'originRegion' : null;
  return added && !minimum.includes(added) ? [...minimum, added] : minimum;
}
