import { z } from 'zod';

/** One case under one pattern, as it enters the statistics. A case with two patterns has two entries with one key. */
export interface PeriodEntry {
  readonly key: string;
  readonly codes: {
    readonly pattern: string;
    readonly year: string;
    readonly gender: string;
    readonly ageBand: string;
  };
  /** Organisation it comes from, where several stand behind the cases. */
  readonly contributor?: string;
}

/** The sealed basis of a period: which case entered with which codes. Codes that occur are listed once. */
const basisSchema = z.object({
  codes: z.array(
    z.object({ pattern: z.string(), year: z.string(), gender: z.string(), ageBand: z.string() }),
  ),
  entries: z.array(z.tuple([z.string(), z.int()])),
});

export function toBasis(entries: readonly PeriodEntry[]): z.infer<typeof basisSchema> {
  const numbers = new Map<string, number>();
  const codes: PeriodEntry['codes'][] = [];
  const numberOf = (one: PeriodEntry['codes']): number => {
    const text = JSON.stringify([one.pattern, one.year, one.gender, one.ageBand]);
    const known = numbers.get(text) ?? codes.push(one) - 1;
    numbers.set(text, known);
    return known;
  };
  return { entries: entries.map((entry) => [entry.key, numberOf(entry.codes)]), codes };
}

/** Reads what `toBasis` made. */
export function fromBasis(document: unknown): PeriodEntry[] {
  const { codes, entries } = basisSchema.parse(document);
  return entries.flatMap(([key, number]) => {
    const found = codes[number];
    return found ? [{ key, codes: found }] : [];
  });
}

/** How many different cases stand behind entries. */
export function casesBehind(entries: readonly PeriodEntry[]): number {
  return new Set(entries.map(({ key }) => key)).size;
}
