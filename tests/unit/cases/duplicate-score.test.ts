import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseAnswersSchema } from '@/lib/cases/answers';
import {
  comparableAnswers,
  compareCases,
  type SharedAnswer,
  weighByRarity,
} from '@/lib/cases/life/duplicate-score';
import { planCases } from '@/lib/practice/plan-cases';

const caseload = [...planCases({ cases: 300, seed: 11 })].map(({ answers }) => comparableAnswers(answers));
const weigh = weighByRarity(caseload);
const anyCase = () => fc.constantFrom(...caseload);
const answer = (question: string, code: string): SharedAnswer => ({ list: 'venue', question, code });

describe('how alike two cases are', () => {
  test('is the same either way round', () => {
    fc.assert(
      fc.property(anyCase(), anyCase(), (one, other) => {
        const [there, back] = [compareCases(one, other, weigh), compareCases(other, one, weigh)];
        expect(there.score).toBeCloseTo(back.score, 9);
        expect(there.share).toBeCloseTo(back.share, 9);
      }),
    );
  });

  test('is highest with itself, and lies between nothing and everything', () => {
    fc.assert(
      fc.property(anyCase(), anyCase(), (one, other) => {
        const likeness = compareCases(one, other, weigh);
        expect(likeness.score).toBeLessThanOrEqual(compareCases(one, one, weigh).score + 1e-9);
        expect(likeness.share).toBeGreaterThanOrEqual(0);
        expect(likeness.share).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('counts a rare answer for more than a common one, and an answer everyone gives for nothing', () => {
    const everyone = answer('a', 'same');
    const cases = [
      [everyone, answer('b', 'rare')],
      ...Array.from({ length: 9 }, () => [everyone, answer('b', 'common')]),
    ];
    const by = weighByRarity(cases);
    expect(by(answer('b', 'rare'))).toBeGreaterThan(by(answer('b', 'common')));
    expect(by(everyone)).toBe(0);
  });

  test('falls with a different answer and not with one that only one case has', () => {
    const one = [answer('a', 'x'), answer('b', 'y')];
    const bits = () => 1;
    const same = compareCases(one, [answer('a', 'x'), answer('b', 'y')], bits);
    const different = compareCases(one, [answer('a', 'x'), answer('b', 'z')], bits);
    const silent = compareCases(one, [answer('a', 'x')], bits);
    expect(same.share).toBe(1);
    expect(silent.share).toBe(1);
    expect(different.share).toBeLessThan(1);
    expect(silent.score).toBeLessThan(same.score);
  });

  test('does not hold against a person what changes with time', () => {
    const one = [answer('person.ageBand', '18--20'), answer('b', 'y')];
    const other = [answer('person.ageBand', '21--23'), answer('b', 'y')];
    expect(compareCases(one, other, () => 1).share).toBe(1);
  });

  test('names the agreeing answers, the rarest first, and none that is missing', () => {
    const missing = caseAnswersSchema.parse({ person: { gender: 'X_NotKnown', ageBand: '18--20' } });
    expect(comparableAnswers(missing).map(({ code }) => code)).toEqual(['18--20']);
    const [one = []] = caseload;
    const weights = compareCases(one, one, weigh).agreeing.map(weigh);
    expect(weights.toSorted((a, b) => b - a)).toEqual(weights);
  });
});
