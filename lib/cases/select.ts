import type { Prisma } from '@/prisma/generated/prisma/client';
import type { CaseAnswers } from './answers';

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
} as const satisfies Prisma.ExploitationEpisodeSelect;

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
  person: { select: personSelect },
  episodes: { select: episodeSelect, orderBy: { ordinal: 'asc' } },
  consents: {
    select: { scope: true, state: true, givenBy: true },
    where: { partnerId: null },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  },
} as const satisfies Prisma.CaseSelect;

type CaseAnswersRecord = Prisma.CaseGetPayload<{ select: typeof caseAnswersSelect }>;

/** A stored case back in the shape it was entered in. The newest consent of a scope is the one that holds. */
export function toCaseAnswers(record: CaseAnswersRecord): CaseAnswers {
  const { riskLevel, traffickingStatus, statusDecidedBy, source, vulnerabilities, needs, person, episodes } =
    record;
  if (!person) throw new Error('A case without its person row.');
  const newest = new Map(record.consents.toReversed().map((consent) => [consent.scope, consent]));
  return {
    riskLevel,
    traffickingStatus,
    statusDecidedBy,
    source,
    vulnerabilities,
    needs,
    person,
    episodes,
    consents: [...newest.values()],
  };
}
