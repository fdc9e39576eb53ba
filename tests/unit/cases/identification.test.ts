import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseAnswersSchema } from '@/lib/cases/answers';
import { answersByPath } from '@/lib/cases/answer-paths';
import { completeAnswers } from '@/lib/cases/complete-answers';
import { identify } from '@/lib/cases/identification';
import { enterableCodes } from '@/lib/vocabulary/answers';
import type { vocabulary } from '@/lib/vocabulary/lists';

interface Told {
  episode?: object;
  person?: object;
  vulnerabilities?: string[];
}

function first({ episode = {}, person = {}, vulnerabilities = [] }: Told) {
  const answers = caseAnswersSchema.parse({ person, vulnerabilities, episodes: [episode] });
  const [found] = identify(completeAnswers(answers));
  if (!found) throw new Error('One episode, one identification.');
  return found;
}

const codesOf = (found: readonly { code: string }[]) => found.map(({ code }) => code);

describe('the situations of the founding speech', () => {
  test('crossed by choice, then sold into marriage: transfer and receipt, for payment, a practice similar to slavery', () => {
    const found = first({
      episode: {
        exploitationTypes: ['ForcedMarriage'],
        forcedMarriageTypes: ['X_SoldAsBride'],
        acquisitionModes: ['Sold'],
        timesSold: '1',
        ageBandAtExploitation: '21--23',
      },
      vulnerabilities: ['X_NoLegalStatus', 'X_RiskOfForcedReturn'],
    });
    expect(codesOf(found.acts)).toEqual(['Transfer', 'Receipt']);
    expect(codesOf(found.means)).toContain('PaymentOrBenefitToPersonInControl');
    expect(codesOf(found.purposes)).toContain('PracticesSimilarToSlavery');
    expect(found).toMatchObject({ ageRule: 'adult', outcome: 'present', lacking: [] });
  });

  test('lured with a waitress’s job and forced into prostitution: recruitment, deception, prostitution of others', () => {
    const found = first({
      episode: {
        exploitationTypes: ['SexualExploitation'],
        sexualTypes: ['Prostitution'],
        promisedJobs: ['X_Waitress'],
        meansOfControl: ['WithholdsDocuments', 'TakesEarnings'],
        ageBandAtExploitation: '18--20',
      },
    });
    expect(codesOf(found.acts)).toContain('Recruitment');
    expect(codesOf(found.means)).toEqual(['OtherCoercion', 'Deception']);
    expect(codesOf(found.purposes)).toEqual(['ProstitutionOfOthers', 'OtherSexualExploitation']);
    expect(codesOf(found.indicators)).toEqual([
      'Deception',
      'RetentionOfIdentityDocuments',
      'WithholdingOfWages',
    ]);
    expect(found.outcome).toBe('present');
  });

  test('at risk of return and nothing else: vulnerable, not yet trafficked', () => {
    const found = first({ vulnerabilities: ['X_RiskOfForcedReturn'] });
    expect(found).toMatchObject({ outcome: 'incomplete', lacking: ['act', 'purpose'] });
    expect(found.means).toMatchObject([{ code: 'AbuseOfVulnerability', strength: 'possible' }]);
  });
});

describe('the child rule', () => {
  const withoutMeans = { exploitationTypes: ['ChildLabour'], recruitmentMethods: ['AtWork'] };

  test('a child needs no means', () => {
    const found = first({ episode: { ...withoutMeans, ageBandAtExploitation: '9--17' } });
    expect(found).toMatchObject({ ageRule: 'child', outcome: 'present', means: [] });
  });

  test('an adult does, and so does someone whose age is unknown', () => {
    for (const ageBandAtExploitation of ['18--20', null, 'X_NotKnown']) {
      const found = first({ episode: { ...withoutMeans, ageBandAtExploitation } });
      expect(found).toMatchObject({ outcome: 'incomplete', lacking: ['means'] });
    }
  });

  test('who is a child today was one when it began', () => {
    const found = first({
      person: { ageBand: '9--17' },
      episode: { ...withoutMeans, ageBandAtExploitation: null },
    });
    expect(found.ageRule).toBe('child');
  });
});

test('what is only possible is never called shown', () => {
  const found = first({
    episode: { exploitationTypes: ['ForcedLabour'], recruitmentMethods: ['AtWork'] },
    vulnerabilities: ['Poverty'],
  });
  expect(found.outcome).toBe('possible');
});

test('"not known" and "prefers not to say" show nothing', () => {
  const missing = ['X_NotKnown'];
  const found = first({
    episode: { exploitationTypes: missing, recruitmentMethods: missing, meansOfControl: missing },
    vulnerabilities: ['X_PrefersNotToSay'],
  });
  expect(found).toMatchObject({ acts: [], means: [], purposes: [], indicators: [] });
});

const some = (list: keyof typeof vocabulary) => fc.subarray(enterableCodes(list), { maxLength: 4 });

const anyCase = fc.record({
  vulnerabilities: some('vulnerability'),
  episodes: fc.array(
    fc.record({
      exploitationTypes: some('exploitationType'),
      forcedMarriageTypes: some('forcedMarriageType'),
      sexualTypes: some('sexualExploitationType'),
      lurePromises: some('lurePromise'),
      recruitmentMethods: some('recruitmentMethod'),
      recruiterRelationships: some('recruiterRelationship'),
      acquisitionModes: some('acquisitionMode'),
      meansOfControl: some('meansOfControl'),
      perpetratorRoles: some('perpetratorRole'),
      timesSold: fc.constantFrom(null, ...enterableCodes('timesSold')),
      ageBandAtExploitation: fc.constantFrom(null, ...enterableCodes('ageBand')),
    }),
    { maxLength: 3 },
  ),
});

test('every indicator points to answers that stand in the record', () => {
  fc.assert(
    fc.property(anyCase, (input) => {
      const answers = caseAnswersSchema.parse(input);
      const paths = answersByPath(answers);
      for (const { acts, means, purposes, indicators } of identify(answers)) {
        for (const { because } of [...acts, ...means, ...purposes, ...indicators]) {
          expect(because.length).toBeGreaterThan(0);
          for (const { field, code } of because) expect(paths.get(field)).toContain(code);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('more answers never take an element away', () => {
  fc.assert(
    fc.property(anyCase, some('meansOfControl'), (input, more) => {
      const before = identify(caseAnswersSchema.parse(input));
      const after = identify(
        caseAnswersSchema.parse({
          ...input,
          episodes: input.episodes.map((episode) => ({
            ...episode,
            meansOfControl: [...new Set([...episode.meansOfControl, ...more])],
          })),
        }),
      );
      for (const [index, { lacking }] of after.entries()) {
        expect(before[index]?.lacking).toEqual(expect.arrayContaining(lacking));
      }
    }),
    { numRuns: 100 },
  );
});
