import { describe, expect, test } from 'vitest';
import { caseAnswersSchema } from '@/lib/cases/answers';
import { planCases } from '@/lib/practice/plan-cases';
import { isMissing } from '@/lib/vocabulary/answers';
import type { PlannedCase } from '@/lib/practice/plan';

const caseload = [...planCases({ cases: 4_000, seed: 1 })];

/** Share of those for which `holds`; sampling noise at these sizes stays within three percentage points. */
function share<T>(of: readonly T[], holds: (one: T) => boolean): number {
  return of.filter(holds).length / of.length;
}

const women = caseload.filter(({ answers }) => answers.person.gender === 'Feminine');
const inSexTrade = women.filter(({ course }) =>
  ['prostitution', 'forcedMarriage', 'onlineStudio', 'otherSexual'].includes(course),
);
const firstOf = ({ answers }: PlannedCase) => answers.episodes[0];

describe('the fictional caseload follows the published figures', () => {
  test('about 60 % of the women are in the sex trade', () => {
    expect(share(women, (one) => inSexTrade.includes(one))).toBeCloseTo(0.6, 1);
  });

  test('of those about half in prostitution, 30 % in forced marriage, 15 % in cybersex', () => {
    expect(share(inSexTrade, ({ course }) => course === 'prostitution')).toBeGreaterThan(0.47);
    expect(share(inSexTrade, ({ course }) => course === 'prostitution')).toBeLessThan(0.53);
    expect(share(inSexTrade, ({ course }) => course === 'forcedMarriage')).toBeGreaterThan(0.27);
    expect(share(inSexTrade, ({ course }) => course === 'forcedMarriage')).toBeLessThan(0.33);
    expect(share(inSexTrade, ({ course }) => course === 'onlineStudio')).toBeGreaterThan(0.12);
    expect(share(inSexTrade, ({ course }) => course === 'onlineStudio')).toBeLessThan(0.18);
  });

  test('in the sex trade the exploitation began between 12 and 29 years of age', () => {
    const bands = new Set(inSexTrade.flatMap((one) => firstOf(one)?.ageBandAtExploitation ?? []));
    expect([...bands].filter((band) => !isMissing(band)).toSorted()).toEqual([
      '18--20',
      '21--23',
      '24--26',
      '27--29',
      '9--17',
    ]);
  });

  test('many of those who were sold were sold more than once', () => {
    const sold = caseload.filter((one) =>
      one.answers.episodes.some(({ acquisitionModes }) => acquisitionModes.includes('Sold')),
    );
    const again = share(sold, ({ answers }) =>
      answers.episodes.some(({ acquisitionModes }) => acquisitionModes.includes('Resold')),
    );
    expect(again).toBeGreaterThan(0.35);
    expect(again).toBeLessThan(0.6);
  });

  test('most were deceived after leaving, not before', () => {
    const deceived = caseload
      .flatMap((one) => firstOf(one)?.deceptionPlaces ?? [])
      .filter((code) => !isMissing(code));
    expect(share(deceived, (place) => place !== 'X_BeforeLeaving')).toBeGreaterThan(0.75);
  });

  test('most are without papers and at risk of being returned; children are a minority', () => {
    expect(
      share(caseload, ({ answers }) => answers.vulnerabilities.includes('X_NoLegalStatus')),
    ).toBeGreaterThan(0.65);
    expect(
      share(caseload, ({ answers }) => answers.vulnerabilities.includes('X_RiskOfForcedReturn')),
    ).toBeGreaterThan(0.6);
    const minors = share(caseload, ({ answers }) => answers.person.ageBand === '9--17');
    expect(minors).toBeGreaterThan(0.01);
    expect(minors).toBeLessThan(0.15);
  });

  test('what goes together in reality goes together here', () => {
    const married = caseload.filter(({ course }) => course === 'forcedMarriage');
    const worked = caseload.filter(({ course }) => course === 'forcedLabour');
    const isSold = (one: PlannedCase) => firstOf(one)?.acquisitionModes.includes('Sold') ?? false;
    const isRural = (one: PlannedCase) =>
      ['CN-HL', 'CN-HE', 'CN-HA', 'CN-NM'].includes(firstOf(one)?.exploitationRegion ?? '');
    const isVenue = (venue: string) => (one: PlannedCase) => firstOf(one)?.venues.includes(venue) ?? false;
    expect(share(married, isSold)).toBeGreaterThan(share(worked, isSold) + 0.5);
    expect(share(married, isRural)).toBeGreaterThan(share(worked, isRural) + 0.4);
    expect(share(worked, isVenue('X_Factory'))).toBeGreaterThan(share(married, isVenue('X_Factory')) + 0.3);
    expect(
      share(
        inSexTrade.filter(({ course }) => course === 'onlineStudio'),
        isVenue('X_OnlineStudio'),
      ),
    ).toBeGreaterThan(0.8);
    const lured = caseload.filter(({ lure }) => lure === 'job');
    expect(
      share(lured, (one) => firstOf(one)?.lurePromises.includes('NatureOfJob') ?? false),
    ).toBeGreaterThan(0.85);
  });

  test('the person is never younger now than when it began', () => {
    const order = ['9--17', '18--20', '21--23', '24--26', '27--29', '30--38', '39--47', '48+'];
    for (const { answers } of caseload) {
      const [now, then] = [answers.person.ageBand, answers.episodes[0]?.ageBandAtExploitation].map((band) =>
        order.indexOf(band ?? ''),
      );
      if (now !== undefined && then !== undefined && now >= 0) expect(now).toBeGreaterThanOrEqual(then);
    }
  });
});

describe('every fictional case could have been entered', () => {
  test('all answers are codes of the vocabulary, in the form the use case stores them', () => {
    for (const { answers } of caseload) expect(caseAnswersSchema.parse(answers)).toEqual(answers);
  });

  test('there is one consent a scope, most agree to be counted, and some refused or were not asked', () => {
    const states = caseload.map(({ answers }) => {
      expect(new Set(answers.consents.map(({ scope }) => scope)).size).toBe(7);
      expect(answers.consents).toHaveLength(7);
      return answers.consents.find(({ scope }) => scope === 'AggregateReporting')?.state;
    });
    expect(share(states, (state) => state === 'Given')).toBeGreaterThan(0.75);
    expect(states).toContain('Refused');
    expect(states).toContain('NotAsked');
    expect(states).toContain('Withdrawn');
  });

  test('the same seed gives the same cases, another seed others, and a case does not depend on how many there are', () => {
    const again = [...planCases({ cases: 4_000, seed: 1 })];
    expect(again).toEqual(caseload);
    const other = [...planCases({ cases: 100, seed: 2 })];
    expect(other[0]?.answers).not.toEqual(caseload[0]?.answers);
    const fewer = [...planCases({ cases: 100, seed: 1 })];
    expect(fewer.map(({ answers }) => answers.person)).toEqual(
      caseload.slice(0, 100).map(({ answers }) => answers.person),
    );
  });
});
