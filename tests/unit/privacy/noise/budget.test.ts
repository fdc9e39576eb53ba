import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideSpending, usualBudget, type Spending } from '@/lib/privacy/noise/budget';
import { epsilonOf } from '@/lib/privacy/noise/concentrated';
import { queryKey, type NoisedQuery } from '@/lib/privacy/noise/query-key';

const rule = { releaseNanoRho: 30n, periodNanoRho: 100n };
const request = (query: string, nanoRho: bigint, period = '2026') => ({ query, nanoRho, period });

/** Lets a series of askers at one ledger, in turn, each answer being stored or lost. */
function play(asks: readonly { query: string; nanoRho: bigint; isAnswered: boolean }[]): Spending[] {
  const ledger: Spending[] = [];
  for (const { query, nanoRho, isAnswered } of asks) {
    const decision = decideSpending(ledger, request(query, nanoRho), rule);
    if (decision.outcome === 'granted') ledger.push({ ...decision.spending, isAnswered });
  }
  return ledger;
}

const anyAsks = fc.array(
  fc.record({
    query: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    nanoRho: fc.bigInt({ min: 1n, max: 40n }),
    isAnswered: fc.boolean(),
  }),
  { maxLength: 60 },
);

describe('a budget', () => {
  test('is never exceeded, in a release or in a period, and draws no answer twice', () => {
    fc.assert(
      fc.property(anyAsks, (asks) => {
        const ledger = play(asks);
        expect(ledger.reduce((sum, { nanoRho }) => sum + nanoRho, 0n)).toBeLessThanOrEqual(
          rule.periodNanoRho,
        );
        for (const [at, { query, nanoRho }] of ledger.entries()) {
          expect(nanoRho).toBeLessThanOrEqual(rule.releaseNanoRho);
          expect(ledger.slice(0, at).some((line) => line.query === query && line.isAnswered)).toBe(false);
        }
      }),
    );
  });

  test('lets exactly one of two take the last of it', () => {
    const spent = { ...request('a', 80n), isAnswered: true };
    const first = decideSpending([spent], request('b', 20n), rule);
    expect(first).toMatchObject({ outcome: 'granted', leftNanoRho: 0n });
    const line = first.outcome === 'granted' ? first.spending : spent;
    expect(decideSpending([spent, line], request('c', 20n), rule)).toEqual({
      outcome: 'refused',
      reason: 'period',
      leftNanoRho: 0n,
    });
  });

  test('gives a stored answer again for nothing, also when all is spent, and charges a lost one again', () => {
    const full = { ...request('a', 100n), isAnswered: true };
    expect(decideSpending([full], request('a', 100n), rule)).toEqual({ outcome: 'stored' });
    const lost = { ...request('a', 30n), isAnswered: false };
    expect(decideSpending([lost], request('a', 30n), rule)).toMatchObject({ leftNanoRho: 40n });
  });

  test('starts anew with a period, and not when the clock is put back', () => {
    const spent = { ...request('a', 100n, '2026'), isAnswered: true };
    expect(decideSpending([spent], request('b', 30n, '2027'), rule).outcome).toBe('granted');
    expect(decideSpending([spent], request('b', 30n, '2025'), rule)).toMatchObject({ reason: 'clock' });
  });

  test.each([0n, -5n, Number.NaN as unknown as bigint])('takes no loss of %s', (nothing) => {
    expect(() => decideSpending([], request('a', nothing), rule)).toThrow(/parameter/);
    const line = { ...request('a', nothing), isAnswered: true };
    expect(() => decideSpending([line], request('b', 1n), rule)).toThrow(/parameter/);
  });

  test('is ε ≤ 1 a release and ε ≤ 4 a year, twelve full releases', () => {
    expect(epsilonOf(usualBudget.releaseNanoRho, 1e-6)).toBeLessThanOrEqual(1);
    expect(epsilonOf(usualBudget.periodNanoRho, 1e-6)).toBeLessThanOrEqual(4);
    expect(usualBudget.periodNanoRho / usualBudget.releaseNanoRho).toBe(12n);
  });
});

describe('the key of a query', () => {
  const query: NoisedQuery = {
    rows: 'rows of a period',
    domains: { age: ['a', 'b'], sex: ['f', 'm'] },
    tables: [['age', 'sex'], ['age'], []],
    mechanism: { kind: 'gaussian', nanoRho: 5n },
  };

  test('does not depend on any order, on repetition or on lists that are not used', () => {
    const same: NoisedQuery = {
      ...query,
      domains: { sex: ['m', 'f'], unused: ['x'], age: ['b', 'a'] },
      tables: [[], ['age'], ['sex', 'age'], ['age']],
    };
    expect(queryKey(same)).toBe(queryKey(query));
  });

  test.each<Partial<NoisedQuery>>([
    { rows: 'other rows' },
    { tables: [['age', 'sex'], ['age']] },
    { domains: { age: ['a', 'b', 'c'], sex: ['f', 'm'] } },
    { mechanism: { kind: 'gaussian', nanoRho: 6n } },
    { mechanism: { kind: 'laplace', microEpsilon: 5n } },
  ])('is another for %o', (change) => {
    expect(queryKey({ ...query, ...change })).not.toBe(queryKey(query));
  });

  test('cannot be forged by names that look like its punctuation', () => {
    const tricky = { ...query, tables: [['age","sex']], domains: { 'age","sex': ['a'] } };
    expect(queryKey(tricky)).not.toBe(queryKey({ ...query, tables: [['age', 'sex']] }));
  });
});
