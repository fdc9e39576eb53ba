import type { Prisma } from '@/prisma/generated/prisma/client';
import type { CaseAnswers, EpisodeAnswers, RouteLegAnswers } from './answers';
import { dateFrom } from './approximate-date';

/** Columns of a list row. */
export const caseRowSelect = {
  id: true,
  code: true,
  stage: true,
  riskLevel: true,
  patterns: true,
  registrationYear: true,
  registrationMonth: true,
  createdAt: true,
  updatedAt: true,
  team: { select: { name: true } },
  assignedTo: { select: { displayName: true } },
} as const satisfies Prisma.CaseSelect;

type CaseRowRecord = Prisma.CaseGetPayload<{ select: typeof caseRowSelect }>;

/** One case in a list: coded answers and who works on it. */
export interface CaseRow {
  code: string;
  stage: string;
  riskLevel: string | null;
  patterns: string[];
  registrationYear: number;
  registrationMonth: number;
  team: string;
  assignedTo: string;
  /** ISO 8601, UTC. */
  updatedAt: string;
}

export function toCaseRow(record: CaseRowRecord): CaseRow {
  const { code, stage, riskLevel, patterns, registrationYear, registrationMonth } = record;
  return {
    code,
    stage,
    riskLevel,
    patterns,
    registrationYear,
    registrationMonth,
    team: record.team.name,
    assignedTo: record.assignedTo.displayName,
    updatedAt: record.updatedAt.toISOString(),
  };
}

const personSelect = {
  gender: true,
  ageBand: true,
  citizenships: true,
  originCountry: true,
  originRegion: true,
  migrationStatus: true,
  maritalStatus: true,
  childrenBand: true,
  languages: true,
  education: true,
} as const satisfies Prisma.PersonSelect;

const episodeSelect = {
  exploitationTypes: true,
  forcedMarriageTypes: true,
  sexualTypes: true,
  labourIndustries: true,
  lurePromises: true,
  promisedJobs: true,
  deceptionPlaces: true,
  recruitmentMethods: true,
  recruiterRelationships: true,
  acquisitionModes: true,
  timesSold: true,
  meansOfControl: true,
  venues: true,
  exploitationCountry: true,
  exploitationRegion: true,
  ageBandAtExploitation: true,
  durationBand: true,
  recruitmentPlatforms: true,
  exploitationPlatforms: true,
  perpetratorRoles: true,
  beganYear: true,
  beganMonth: true,
  beganYearTo: true,
  beganMissing: true,
  endedYear: true,
  endedMonth: true,
  endedYearTo: true,
  endedMissing: true,
} as const satisfies Prisma.ExploitationEpisodeSelect;

type EpisodeRecord = Prisma.ExploitationEpisodeGetPayload<{ select: typeof episodeSelect }>;

function toEpisode(record: EpisodeRecord): EpisodeAnswers {
  const {
    beganYear,
    beganMonth,
    beganYearTo,
    beganMissing,
    endedYear,
    endedMonth,
    endedYearTo,
    endedMissing,
    ...codes
  } = record;
  return {
    ...codes,
    began: dateFrom('began', { beganYear, beganMonth, beganYearTo, beganMissing }),
    ended: dateFrom('ended', { endedYear, endedMonth, endedYearTo, endedMissing }),
  };
}

const legSelect = {
  role: true,
  country: true,
  region: true,
  whenYear: true,
  whenMonth: true,
  whenYearTo: true,
  whenMissing: true,
} as const satisfies Prisma.RouteLegSelect;

type LegRecord = Prisma.RouteLegGetPayload<{ select: typeof legSelect }>;

function toLeg({ role, country, region, ...when }: LegRecord): RouteLegAnswers {
  return { role, country, region, when: dateFrom('when', when) };
}

/** Columns behind a case's answers. */
export const caseAnswersSelect = {
  id: true,
  code: true,
  version: true,
  riskLevel: true,
  traffickingStatus: true,
  statusDecidedBy: true,
  source: true,
  vulnerabilities: true,
  needs: true,
  supportPlans: true,
  referredByKind: true,
  incomingReason: true,
  person: { select: personSelect },
  episodes: { select: episodeSelect, orderBy: { ordinal: 'asc' } },
  route: { select: legSelect, orderBy: { ordinal: 'asc' } },
  consents: {
    select: { scope: true, state: true, givenBy: true, givenHow: true },
    where: { partnerId: null },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  },
} as const satisfies Prisma.CaseSelect;

type CaseAnswersRecord = Prisma.CaseGetPayload<{ select: typeof caseAnswersSelect }>;

/** A stored case back in the shape it was entered in. The newest consent of a scope is the one that holds. */
export function toCaseAnswers(record: CaseAnswersRecord): CaseAnswers {
  const { person, episodes, route, consents, ...codes } = record;
  if (!person) throw new Error('A case without its person row.');
  const newest = new Map(consents.toReversed().map((consent) => [consent.scope, consent]));
  return {
    riskLevel: codes.riskLevel,
    traffickingStatus: codes.traffickingStatus,
    statusDecidedBy: codes.statusDecidedBy,
    source: codes.source,
    vulnerabilities: codes.vulnerabilities,
    needs: codes.needs,
    supportPlans: codes.supportPlans,
    referredByKind: codes.referredByKind,
    incomingReason: codes.incomingReason,
    person,
    episodes: episodes.map(toEpisode),
    route: route.map(toLeg),
    consents: [...newest.values()],
  };
}
