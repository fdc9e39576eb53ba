import type { SetDemand } from '@/lib/privacy/microdata/policy';
import type { ReadColumn } from './read-file';

/** The rarest thing that a column of codes shows. */
export interface SetFigures {
  readonly name: string;
  /** Fewest records with a code that is shown, and with two codes that are shown together; null when none is. */
  readonly rarestCode: number | null;
  readonly rarestPair: number | null;
}

interface SetCheck {
  readonly figures: SetFigures;
  /** Groups in which a code or a pair is too rare. */
  readonly broken: number;
}

function support(
  { texts, numbers }: ReadColumn,
  records: Iterable<number>,
): { codes: number[]; pairs: number[] } {
  const codes = new Map<string, number>();
  const pairs = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): Map<string, number> =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const record of records) {
    const shown = (texts[numbers[record] ?? 0] ?? '').split(';').filter((code) => code !== '');
    const sorted = shown.toSorted();
    sorted.forEach((code, at) => {
      add(codes, code);
      for (const other of sorted.slice(at + 1)) add(pairs, `${code};${other}`);
    });
  }
  return { codes: [...codes.values()], pairs: [...pairs.values()] };
}

const smaller = (a: number | null, b: number): number => (a === null ? b : Math.min(a, b));

/** Counts every code and every two codes in the whole file, or class by class where the demand says so. */
export function checkSets(
  column: ReadColumn | undefined,
  { name, within }: SetDemand,
  classes: readonly Int32Array[],
  k: number,
): SetCheck {
  if (!column) return { figures: { name, rarestCode: null, rarestPair: null }, broken: 1 };
  const groups: readonly Iterable<number>[] = within === 'class' ? classes : [column.numbers.keys()];
  let rarestCode: number | null = null;
  let rarestPair: number | null = null;
  let broken = 0;
  for (const records of groups) {
    const { codes, pairs } = support(column, records);
    for (const count of codes) rarestCode = smaller(rarestCode, count);
    for (const count of pairs) rarestPair = smaller(rarestPair, count);
    if (codes.some((count) => count < k) || pairs.some((count) => count < k)) broken += 1;
  }
  return { figures: { name, rarestCode, rarestPair }, broken };
}
