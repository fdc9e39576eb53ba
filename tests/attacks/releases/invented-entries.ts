import { fixedSequence } from '@/lib/privacy/tables/improve-plan';
import type { PeriodEntry } from '@/lib/releases/periods/entry';

const patterns = ['ForcedMarriage', 'SexualExploitation', 'ForcedLabour', 'Servitude'];
const ages = ['18--20', '21--23', '24--26', '30--38'];

/** Invented cases, numbered on: frequent patterns and rare ones, of the given year. */
export function inventEntries(
  count: number,
  seed: number,
  year: string,
  contributors: readonly string[] = [],
): PeriodEntry[] {
  const random = fixedSequence(seed);
  const pick = (list: readonly string[], skew: number) =>
    list[Math.floor(random() ** skew * list.length)] ?? '';
  return Array.from({ length: count }, (_, at) => ({
    key: `${seed}-${at}`,
    codes: {
      pattern: pick(patterns, 2),
      year,
      gender: random() < 0.9 ? 'Feminine' : 'Masculine',
      ageBand: pick(ages, 1.2),
    },
    ...(contributors.length > 0 && { contributor: pick(contributors, 2) }),
  }));
}
