import { z } from 'zod';
import { parseCode } from '@/lib/core/codes';
import { isCode } from '@/lib/vocabulary/answers';
import type { CodeOf, ListName } from '@/lib/vocabulary/lists';
import { isCountry, isRegion } from '@/lib/vocabulary/places';
import type { Prisma } from '@/prisma/generated/prisma/client';

const unknownCode = 'key:unknownCode';

const code = (list: ListName) => z.string().refine((value) => isCode(list, value), unknownCode);

/** Several codes of one list, joined with commas: any of them fits. */
const codes = (list: ListName) =>
  z
    .string()
    .max(600)
    .refine((value) => value.split(',').every((one) => isCode(list, one)), unknownCode);

const closedStages: CodeOf<'caseStage'>[] = ['Closed', 'ClosedReferred'];
const highRisk: CodeOf<'riskLevel'> = 'High';
const forcedReturn: CodeOf<'vulnerability'> = 'X_RiskOfForcedReturn';

/** Filters of the case list. Each value is a code, several codes, or a random id: safe in a URL. */
export const caseFilters = {
  pattern: codes('exploitationType').optional(),
  stage: codes('caseStage').optional(),
  risk: code('riskLevel').optional(),
  vulnerability: code('vulnerability').optional(),
  need: code('serviceType').optional(),
  /** A country, or a first-level region of one. */
  origin: z
    .string()
    .refine((value) => isCountry(value) || isRegion(value, value.slice(0, 2)), unknownCode)
    .optional(),
  exploitedIn: z.string().refine(isCountry, unknownCode).optional(),
  team: z.uuid().optional(),
  /** `me`: cases assigned to the person who asks; or someone's id. */
  assigned: z.union([z.literal('me'), z.uuid()]).optional(),
  /** `any` open flag, or the reason of one. */
  flag: z
    .string()
    .refine((value) => value === 'any' || isCode('flagReason', value), unknownCode)
    .optional(),
  task: z.enum(['overdue']).optional(),
  /** Year of registration. */
  year: z.coerce.number().int().min(1940).max(2200).optional(),
  state: z.enum(['active', 'closed']).optional(),
  /** `attention`: high risk, an open flag, an overdue task or a risk of forced return. `review`: a referral waits. */
  only: z.enum(['attention', 'review']).optional(),
  /** A case code as typed. */
  code: z.string().max(40).optional(),
};

const filtersSchema = z.strictObject(caseFilters);

export type CaseFilters = z.output<typeof filtersSchema>;
export type CaseFilterName = keyof typeof caseFilters;

export const caseFilterNames = Object.keys(caseFilters) as CaseFilterName[];

/**
 * Where-clauses by filter, for what is set. `at`: what is due before it is overdue. Cases that wait for review are
 * looked up by `listCases`; here they are none.
 */
export function filterClauses(
  userId: string,
  filters: CaseFilters,
  at: Date,
): Map<CaseFilterName, Prisma.CaseWhereInput> {
  const overdue: Prisma.CaseWhereInput = { nextDueAt: { lt: at } };
  const flagged: Prisma.CaseWhereInput = { openFlags: { isEmpty: false } };
  const endangered: Prisma.CaseWhereInput = { vulnerabilities: { has: forcedReturn } };
  const { pattern, stage, risk, vulnerability, need, origin, exploitedIn } = filters;
  const { team, assigned, flag, task, year, state, only } = filters;
  const clauses: Partial<Record<CaseFilterName, Prisma.CaseWhereInput | '' | 0 | undefined>> = {
    pattern: pattern && { patterns: { hasSome: pattern.split(',') } },
    stage: stage && { stage: { in: stage.split(',') } },
    risk: risk && { riskLevel: risk },
    vulnerability: vulnerability && { vulnerabilities: { has: vulnerability } },
    need: need && { needs: { has: need } },
    origin: origin && {
      person: { is: isCountry(origin) ? { originCountry: origin } : { originRegion: origin } },
    },
    exploitedIn: exploitedIn && { episodes: { some: { exploitationCountry: exploitedIn } } },
    team: team && { teamId: team },
    assigned: assigned && { assignedToId: assigned === 'me' ? userId : assigned },
    flag: flag && (flag === 'any' ? flagged : { openFlags: { has: flag } }),
    task: task && overdue,
    year: year && { registrationYear: year },
    state: state && { stage: state === 'closed' ? { in: closedStages } : { notIn: closedStages } },
    only: only && { OR: only === 'attention' ? [{ riskLevel: highRisk }, flagged, overdue, endangered] : [] },
    // A code that cannot be one matches nothing, rather than everything.
    code: filters.code && { code: parseCode('case', filters.code) ?? '' },
  };
  const set = new Map<CaseFilterName, Prisma.CaseWhereInput>();
  for (const name of caseFilterNames) {
    const clause = clauses[name];
    if (clause) set.set(name, clause);
  }
  return set;
}
