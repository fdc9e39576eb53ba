import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseAnswersSchema } from '@/lib/cases/answers';
import { differencesOf, mergedValues, unitOf } from '@/lib/cases/drafts/merge-values';
import { caseInputOf, formValuesOf } from '@/lib/cases/form-input';
import { anyCase } from '@/tests/unit/cases/any-case';

const answersOf = (values: Record<string, string[]>) => caseAnswersSchema.parse(caseInputOf(values));
const valuesOf = (input: unknown) => formValuesOf(caseAnswersSchema.parse(input));
const base = valuesOf({
  riskLevel: 'Low',
  needs: ['SafeShelter'],
  person: { gender: 'Feminine', originCountry: 'KP', originRegion: 'KP-09' },
  episodes: [{ exploitationTypes: ['ForcedMarriage'], began: { year: 2018 } }],
  route: [{ role: 'Origin', country: 'KP' }],
  consents: [{ scope: 'RecordKeeping', state: 'Given' }],
});

describe('two versions of one case', () => {
  it('when only one side changed anything, that side is the merged one and nobody is asked', () => {
    fc.assert(
      fc.property(anyCase(), anyCase(), (before, after) => {
        const [old, changed] = [formValuesOf(before), formValuesOf(after)];
        for (const [mine, theirs] of [
          [changed, old],
          [old, changed],
        ] as const) {
          expect(differencesOf(old, mine, theirs).filter(({ changedBy }) => changedBy === 'both')).toEqual(
            [],
          );
          expect(answersOf(mergedValues(old, mine, theirs, {}))).toEqual(answersOf(changed));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('when both made the same change nobody is asked', () => {
    fc.assert(
      fc.property(anyCase(), anyCase(), (before, after) => {
        const [old, changed] = [formValuesOf(before), formValuesOf(after)];
        expect(differencesOf(old, changed, changed)).toEqual([]);
        expect(answersOf(mergedValues(old, changed, changed, {}))).toEqual(answersOf(changed));
      }),
      { numRuns: 100 },
    );
  });

  it('each answer comes whole from the side that changed it, or from the one that was chosen', () => {
    const side = fc.constantFrom('mine' as const, 'theirs' as const);
    fc.assert(
      fc.property(anyCase(), anyCase(), anyCase(), side, (before, ours, others, chosen) => {
        const [old, mine, theirs] = [formValuesOf(before), formValuesOf(ours), formValuesOf(others)];
        const differences = differencesOf(old, mine, theirs);
        const choices = Object.fromEntries(differences.map(({ unit }) => [unit, chosen]));
        const merged = mergedValues(old, mine, theirs, choices);
        expect(() => answersOf(merged)).not.toThrow();
        const isWhole = !differences.some(({ unit }) => unit.startsWith('episodes.'));
        for (const { unit, changedBy } of differences) {
          const source = (changedBy === 'both' ? chosen : changedBy) === 'mine' ? mine : theirs;
          const names = Object.keys({ ...mine, ...theirs }).filter((name) =>
            unit === 'episodes' && isWhole ? /^episodes\b/u.test(name) : unitOf(name) === unit,
          );
          for (const name of names) expect([name, merged[name]]).toEqual([name, source[name]]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes changes of different answers from both', () => {
    const mine = { ...base, riskLevel: ['High'] };
    const theirs = { ...base, needs: ['SafeShelter', 'LegalAid'] };
    expect(differencesOf(base, mine, theirs)).toEqual([
      { unit: 'riskLevel', changedBy: 'mine' },
      { unit: 'needs', changedBy: 'theirs' },
    ]);
    expect(mergedValues(base, mine, theirs, {})).toEqual({ ...mine, needs: theirs.needs });
  });

  it('asks about an answer that both changed, and about a country and its region as one', () => {
    const mine = { ...base, 'person.originRegion': ['KP-10'] };
    const theirs = { ...base, 'person.originCountry': ['CN'], 'person.originRegion': ['CN-JL'] };
    expect(differencesOf(base, mine, theirs)).toEqual([{ unit: 'person.originCountry', changedBy: 'both' }]);
    expect(mergedValues(base, mine, theirs, { 'person.originCountry': 'theirs' })).toEqual(theirs);
    expect(mergedValues(base, mine, theirs, { 'person.originCountry': 'mine' })).toEqual(mine);
  });

  it('compares episodes one by one while nobody took one out, and as a whole when someone did', () => {
    const added = { ...base, episodes: ['2'], 'episodes.1.venues': ['X_Farm'] };
    const changed = { ...base, 'episodes.0.timesSold': ['2'] };
    expect(differencesOf(base, added, changed).map(({ unit, changedBy }) => [unit, changedBy])).toEqual([
      ['episodes', 'mine'],
      ['episodes.1.venues', 'mine'],
      ['episodes.0.timesSold', 'theirs'],
    ]);
    const { 'episodes.0.exploitationTypes': _types, 'episodes.0.began.year': _year, ...rest } = base;
    const removed = { ...rest, episodes: ['0'] };
    expect(differencesOf(base, removed, changed)).toEqual([{ unit: 'episodes', changedBy: 'both' }]);
    expect(answersOf(mergedValues(base, removed, changed, { episodes: 'mine' })).episodes).toEqual([]);
  });

  it('keeps the account that is being written', () => {
    const mine = { ...base, narrative: ['words'], narrativeChoice: ['replace'] };
    expect(mergedValues(base, mine, { ...base, riskLevel: ['High'] }, {})).toMatchObject({
      narrative: ['words'],
      narrativeChoice: ['replace'],
      riskLevel: ['High'],
    });
  });
});
