import { dayMs } from '@/lib/core/clock';
import { isChildBand } from '@/lib/vocabulary/person';
import type { RuledPartner, SharingRule } from './sharing-rules';
import { isVetted } from './vetting';

/** What of a case decides which partner fits. Null or empty: not known. */
export interface CaseToPlace {
  service: string;
  country: string | null;
  region: string | null;
  languages: readonly string[];
  gender: string | null;
  ageBand: string | null;
  childrenBand: string | null;
}

/** What of a partner decides where it ranks. */
export interface RankedCandidate extends RuledPartner {
  name: string;
  services: readonly string[];
  regions: readonly string[];
  languages: readonly string[];
  accepts: readonly string[];
  capacity: string | null;
  capacityConfirmedAt: Date | null;
  vetting: string | null;
  vettingExpiresAt: Date | null;
}

/** One thing that speaks for or against a partner. The screens have words for each. */
export type MatchReason =
  | 'givesService'
  | 'inRegion'
  | 'inCountry'
  | 'elsewhereInCountry'
  | 'otherCountry'
  | 'speaksLanguage'
  | 'otherLanguage'
  | 'acceptsPerson'
  | 'acceptsOthers'
  | 'hasRoom'
  | 'littleRoom'
  | 'waitingList'
  | 'full'
  | 'roomUnknown'
  | 'roomUnconfirmed'
  | 'vetted'
  | 'vettedWithConditions'
  | 'notVetted'
  | 'vettingFailed';

export interface RankedPartner<Candidate> {
  partner: Candidate;
  reasons: MatchReason[];
  /** Rules that forbid telling it of the case. */
  blockedBy: SharingRule[];
  /** True when a rule forbids it or its vetting does not hold. Ranks after all that are not. */
  isBlocked: boolean;
}

/** A capacity confirmed longer ago counts for less. */
export const freshForMs = 30 * dayMs;

/** How far a partner meets one criterion: the more points the better, in words. */
interface Finding {
  points: number;
  reasons: MatchReason[];
}

/**
 * The partners that give the service, best first: by the points of all criteria together, then by name and id, so that
 * the same question always has the same answer. What a rule or the vetting forbids comes last, whatever its points.
 */
export function rankPartners<Candidate extends RankedCandidate>(
  about: CaseToPlace,
  candidates: readonly Candidate[],
  blocksOf: (partner: Candidate) => SharingRule[],
  at: Date,
): RankedPartner<Candidate>[] {
  return candidates
    .filter(({ services }) => services.includes(about.service))
    .map((partner) => {
      const findings = [
        placeOf(about, partner),
        languageOf(about, partner),
        acceptanceOf(about, partner),
        roomOf(partner, at),
        vettingOf(partner, at),
      ];
      const blockedBy = blocksOf(partner);
      const ranked: RankedPartner<Candidate> = {
        partner,
        reasons: ['givesService', ...findings.flatMap(({ reasons }) => reasons)],
        blockedBy,
        isBlocked: blockedBy.length > 0 || !isVetted(partner, at),
      };
      return { ranked, points: findings.reduce((sum, { points }) => sum + points, 0) };
    })
    .toSorted(
      (a, b) =>
        Number(a.ranked.isBlocked) - Number(b.ranked.isBlocked) ||
        b.points - a.points ||
        inOrder(a.ranked.partner.name, b.ranked.partner.name) ||
        inOrder(a.ranked.partner.id, b.ranked.partner.id),
    )
    .map(({ ranked }) => ranked);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Nearer is better: the very region, then the whole country, then another part of it. */
function placeOf({ country, region }: CaseToPlace, partner: RankedCandidate): Finding {
  if (country === null) return { points: 0, reasons: [] };
  if (!partner.countries.includes(country)) return { points: 0, reasons: ['otherCountry'] };
  const there = partner.regions.filter((code) => code.startsWith(`${country}-`));
  if (region !== null && there.includes(region)) return { points: 4, reasons: ['inRegion'] };
  return there.length === 0 || region === null
    ? { points: 3, reasons: ['inCountry'] }
    : { points: 1, reasons: ['elsewhereInCountry'] };
}

function languageOf({ languages }: CaseToPlace, partner: RankedCandidate): Finding {
  if (languages.length === 0) return { points: 0, reasons: [] };
  return partner.languages.some((code) => languages.includes(code))
    ? { points: 3, reasons: ['speaksLanguage'] }
    : { points: 0, reasons: ['otherLanguage'] };
}

const womenCodes = ['Feminine', 'TransgenderFeminine'];
const menCodes = ['Masculine', 'TransgenderMasculine'];
const withChildren = ['1', '2', '3+'];

/** The groups a person belongs to that partners may say they take; none: not known. */
export function groupsOf({
  gender,
  ageBand,
  childrenBand,
}: Pick<CaseToPlace, 'gender' | 'ageBand' | 'childrenBand'>): string[] {
  const isChild = isChildBand(ageBand);
  const isWoman = womenCodes.includes(gender ?? '');
  const hasChildren = withChildren.includes(childrenBand ?? '');
  return [
    ...(isChild ? ['Children'] : []),
    ...(isWoman && !isChild ? ['Women'] : []),
    ...(menCodes.includes(gender ?? '') && !isChild ? ['Men'] : []),
    ...(hasChildren ? ['Families'] : []),
    ...(hasChildren && isWoman ? ['MothersWithChildren'] : []),
  ];
}

function acceptanceOf(about: CaseToPlace, { accepts }: RankedCandidate): Finding {
  const groups = groupsOf(about);
  if (accepts.length === 0 || groups.some((group) => accepts.includes(group))) {
    return { points: 4, reasons: ['acceptsPerson'] };
  }
  return { points: 0, reasons: groups.length === 0 ? [] : ['acceptsOthers'] };
}

/** Room that was confirmed lately counts more than room that was there once. */
function roomOf({ capacity, capacityConfirmedAt }: RankedCandidate, at: Date): Finding {
  if (capacity === null) return { points: 2, reasons: ['roomUnknown'] };
  if (capacity === 'Full') return { points: 0, reasons: ['full'] };
  if (capacity === 'WaitingList') return { points: 1, reasons: ['waitingList'] };
  const isOpen = capacity === 'Open';
  const isFresh = capacityConfirmedAt !== null && at.getTime() - capacityConfirmedAt.getTime() <= freshForMs;
  const room: MatchReason = isOpen ? 'hasRoom' : 'littleRoom';
  return isFresh
    ? { points: isOpen ? 6 : 5, reasons: [room] }
    : { points: isOpen ? 4 : 3, reasons: [room, 'roomUnconfirmed'] };
}

function vettingOf(partner: RankedCandidate, at: Date): Finding {
  if (!isVetted(partner, at)) return { points: 0, reasons: ['vettingFailed'] };
  if (partner.vetting === null) return { points: 0, reasons: ['notVetted'] };
  return partner.vetting === 'Passed'
    ? { points: 2, reasons: ['vetted'] }
    : { points: 1, reasons: ['vettedWithConditions'] };
}
