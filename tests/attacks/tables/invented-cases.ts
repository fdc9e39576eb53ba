import type { CaseGroup } from '@/lib/privacy/tables/case-group';
import type { Dimension } from '@/lib/privacy/tables/dimension';
import { fixedSequence } from '@/lib/privacy/tables/improve-plan';

/** A classification with the share of invented cases that falls to each code. */
export interface Shares {
  readonly name: string;
  readonly weights: readonly number[];
}

/**
 * The invented file the attacks and the bench measure on: like the one the anchors of `docs/privacy/tables.md` were
 * measured on, a table of 1,050 cells with some 220 small counts, most of which the rest of the table gives away.
 */
export const age: Shares = { name: 'age', weights: [1, 3, 12, 22, 22, 18, 12, 8, 2] };
export const broadAge: Shares = { name: 'broadAge', weights: [16, 44, 30, 10] };
export const exploitation: Shares = { name: 'exploitation', weights: [34, 24, 20, 15, 6, 1] };
export const year: Shares = {
  name: 'year',
  weights: Array.from({ length: 14 }, (_, at) => 10 + at),
};
/** Sixty countries, the nth about n times rarer than the first. */
export const country: Shares = {
  name: 'country',
  weights: Array.from({ length: 60 }, (_, at) => 1 / (1 + at)),
};

export function dimensionOf({ name, weights }: Shares): Dimension {
  return { name, codes: weights.map((_, at) => `${name}${at}`) };
}

/** Draws `count` cases, one code of each classification independently; the same seed gives the same cases. */
export function inventCases(count: number, shares: readonly Shares[], seed: number): CaseGroup[] {
  const random = fixedSequence(seed);
  const limits = shares.map(({ weights }) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let sum = 0;
    return weights.map((weight) => (sum += weight) / total);
  });
  return Array.from({ length: count }, () => ({
    codes: Object.fromEntries(
      shares.map(({ name }, at) => {
        const draw = random();
        const code = limits[at]?.findIndex((limit) => draw < limit) ?? 0;
        return [name, `${name}${Math.max(0, code)}`];
      }),
    ),
  }));
}

/** The same cases, counted: one group for each combination that occurs. */
export function counted(cases: readonly CaseGroup[]): CaseGroup[] {
  const groups = new Map<string, { codes: CaseGroup['codes']; count: number }>();
  for (const { codes } of cases) {
    const key = JSON.stringify(codes);
    const known = groups.get(key);
    if (known) known.count += 1;
    else groups.set(key, { codes, count: 1 });
  }
  return [...groups.values()];
}
