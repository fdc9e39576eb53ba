import { expect, test } from 'vitest';
import { decideSpending, type Spending } from '@/lib/privacy/noise/budget';
import { printFigure } from '@/tests/attacks/microdata/print-figure';

/** The ledger as it is often written: a balance in floating point, checked, then spent, and refunded on failure. */
function naiveLedger(limit: number) {
  let spent = 0;
  return {
    mayDraw: (epsilon: number): boolean => !(spent + epsilon > limit),
    spend: (epsilon: number): void => {
      spent += epsilon;
    },
    newYear: (): void => {
      spent = 0;
    },
  };
}

const rule = { releaseNanoRho: 100n, periodNanoRho: 100n };
const spentUp: Spending = { query: 'first', period: '2026', nanoRho: 100n, isAnswered: true };

function isDrawn(ledger: readonly Spending[], request: Partial<Spending>): boolean {
  try {
    const asked = { query: 'more', period: '2026', nanoRho: 1n, ...request };
    return decideSpending(ledger, asked, rule).outcome === 'granted';
  } catch {
    return false;
  }
}

test('A9: a spent budget is asked with no loss, a negative one, in parallel, after a rollback and with the clock put back', () => {
  const attempts: Record<string, readonly [naive: boolean, ours: boolean]> = {};

  for (const [what, figure] of [
    ['NaN', Number.NaN],
    ['zero', 0],
    ['negative', -1],
  ] as const) {
    const naive = naiveLedger(1);
    naive.spend(1);
    const nanoRho = Number.isNaN(figure) ? (figure as unknown as bigint) : BigInt(figure);
    attempts[what] = [naive.mayDraw(figure), isDrawn([spentUp], { nanoRho })];
  }

  const parallel = naiveLedger(1);
  const both = [parallel.mayDraw(1), parallel.mayDraw(1)];
  // In the locked transaction the second decision reads the line of the first.
  const first = decideSpending([], { query: 'one', period: '2026', nanoRho: 100n }, rule);
  const after = first.outcome === 'granted' ? [first.spending] : [];
  attempts['two at once'] = [both.every(Boolean), isDrawn(after, { query: 'two', nanoRho: 100n })];

  const refunded = naiveLedger(1);
  refunded.spend(1);
  refunded.spend(-1);
  // The draw was looked at, then its transaction was rolled back: the line stays, unanswered.
  const seen = { ...spentUp, isAnswered: false };
  attempts['rollback after a look'] = [
    refunded.mayDraw(1),
    isDrawn([seen], { query: 'first', nanoRho: 100n }),
  ];

  const clock = naiveLedger(1);
  clock.spend(1);
  clock.newYear();
  const years = [{ ...spentUp, period: '2025' }, spentUp];
  attempts['clock put back'] = [clock.mayDraw(1), isDrawn(years, { period: '2024' })];

  const halves = naiveLedger(0.3);
  for (const part of [0.1, 0.1, 0.1 - 1e-17]) halves.spend(part);
  attempts['crumbs lost in rounding'] = [halves.mayDraw(1e-17), isDrawn([spentUp], { nanoRho: 1n })];

  const tried = Object.entries(attempts);
  const drawnNaively = tried.filter(([, [naive]]) => naive).map(([what]) => what);
  const drawn = tried.filter(([, [, ours]]) => ours).map(([what]) => what);
  expect(drawnNaively.length).toBeGreaterThanOrEqual(6);
  expect(drawn).toEqual([]);
  // Replay gives the stored answer: nothing is drawn and nothing spent.
  expect(decideSpending([spentUp], spentUp, rule)).toEqual({ outcome: 'stored' });
  printFigure(
    'A9 a draw from a spent budget',
    `${drawnNaively.length} of ${tried.length} ways (${drawnNaively.join(', ')})`,
    `${drawn.length} of ${tried.length}`,
  );
});
