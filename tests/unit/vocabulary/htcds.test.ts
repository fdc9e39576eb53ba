import { describe, expect, it } from 'vitest';
import type { VocabularyEntry } from '@/lib/vocabulary/entry';
import { type ListName, listNames, vocabulary } from '@/lib/vocabulary/lists';
import { htcdsDefinitionsOnly, htcdsGuidanceStatuses, htcdsValues } from './htcds-values';

/** Lists that speak HTCDS: their codes are the field's value names, ours begin with X_. */
const spoken = {
  exploitationType: 'vic_TypeOfExploitation',
  sexualExploitationType: 'vic_TypeOfSexExploitation',
  labourIndustry: 'vic_ForcedLabourIndustry',
  recruitmentMethod: 'vic_MethodOfRecruitment',
  platform: 'vic_RecruitmentWebsitesAndApps',
  meansOfControl: 'vic_MethodsOfControl',
  perpetratorRole: 'per_RoleInProcess',
  gender: 'prs_Gender',
  maritalStatus: 'prs_MaritalStatus',
  education: 'prs_HighestLevelOfEducation',
  vulnerability: 'vic_Vulnerabilities',
  traffickingStatus: 'vic_TraffickingStatus',
  statusDecidedBy: 'vic_TraffickingStatusDecisionMakingOrg',
  eventType: 'hte_Type',
  supportPlanType: 'spl_Type',
  organisationType: 'org_Type',
  referralReason: 'cas_ReasonForIncomingReferral',
} as const satisfies Partial<Record<ListName, keyof typeof htcdsValues>>;

/** Lists finer than HTCDS: their codes fold to the field's value names on export. */
const folded = {
  recruiterRelationship: 'vic_RelationshipToTrafficker',
  caseStage: 'cas_Status',
  serviceType: 'spl_Type',
  lurePromise: 'vic_MethodsOfControl',
  routeRole: 'hte_Type',
} as const satisfies Partial<Record<ListName, keyof typeof htcdsValues>>;

const fieldOf: Partial<Record<ListName, keyof typeof htcdsValues>> = { ...spoken, ...folded };
const spokenLists = Object.keys(spoken) as (keyof typeof spoken)[];

function valuesOf(list: ListName): readonly string[] {
  if (list === 'migrationStatus') return vocabulary.migrationStatus.map(({ code }) => code);
  const field = fieldOf[list];
  return field ? htcdsValues[field] : [];
}

const entriesOf = (list: ListName): readonly VocabularyEntry[] => vocabulary[list];

describe('codes and HTCDS 2.0', () => {
  it.each(listNames)('%s maps to value names of its field, verbatim', (list) => {
    const mapped = entriesOf(list).flatMap(({ htcds }) => (htcds === undefined ? [] : [htcds]));
    for (const value of mapped) expect(valuesOf(list)).toContain(value);
  });

  it.each(spokenLists)('%s holds every value of its field and marks its own codes with X_', (list) => {
    const codes = entriesOf(list).map(({ code }) => code);
    const own = codes.filter((code) => code.startsWith('X_') || htcdsDefinitionsOnly.includes(code));
    expect(new Set(codes.filter((code) => !own.includes(code)))).toEqual(new Set(valuesOf(list)));
    for (const { code, htcds } of entriesOf(list)) if (!own.includes(code)) expect(htcds).toBe(code);
  });

  it.each(['recruiterRelationship', 'caseStage', 'serviceType'] as const)(
    '%s reaches every value of its field',
    (list) => {
      expect(new Set(entriesOf(list).flatMap(({ htcds }) => htcds ?? []))).toEqual(new Set(valuesOf(list)));
    },
  );

  it('migration statuses are those of guidance 7, in the spelling of value names', () => {
    const known = htcdsGuidanceStatuses.map((words) => words.toLowerCase().replaceAll(/[^a-z]/gu, ''));
    for (const { code, htcds } of entriesOf('migrationStatus')) {
      if (htcds === undefined) expect(code).toBe('X_Unknown');
      else expect(known).toContain(htcds.toLowerCase());
    }
  });

  it('a code stands once in its list and can be a message key', () => {
    for (const list of listNames) {
      const codes = entriesOf(list).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.filter((code) => !/^[\w+-]+$/u.test(code))).toEqual([]);
    }
  });

  it("the standards' own unknown is read and written, never offered", () => {
    const unknown = /^(?:X_)?(?:Unknown|NonSpecifiedUnknown)$/u;
    const found = listNames.flatMap((list) => entriesOf(list).filter(({ code }) => unknown.test(code)));
    expect(found).toHaveLength(5);
    for (const entry of found) expect(entry.entry).toBe(false);
  });
});
