import type { Publication } from '@/lib/privacy/tables/publication';
import { reportDimensions, type ReportName } from '@/lib/reports/definitions';
import { type BlankReason, blankReasons, codesInOrder } from './publication';

/** One period's table of a report; without one, nothing of the period's cases may be shown in this report. */
export interface PeriodPart {
  readonly publication: Publication | null;
  readonly blanks: ReadonlyMap<string, BlankReason>;
}

export interface CombinedCell {
  /** In the order of the report's dimensions; `null` is the total. */
  readonly codes: readonly (string | null)[];
  /** `null`: not shown. */
  readonly value: number | null;
  readonly reason: BlankReason | null;
}

/** A report over all periods, as it may be read. */
export interface CombinedTable {
  readonly report: ReportName;
  /** Codes that occur, by dimension; any other code counts zero. */
  readonly axes: readonly (readonly string[])[];
  readonly cells: readonly CombinedCell[];
}

/** A cell's codes as the key of `PeriodPart.blanks`. */
export function cellKey(codes: readonly (string | null)[]): string {
  return JSON.stringify(codes);
}

/**
 * Adds up the tables of all periods. A sum is shown where each part is: from sums and earlier sums a reader learns no
 * more than the parts, and those may be shown. A part that lists other codes counts zero there.
 */
export function combine(report: ReportName, parts: readonly PeriodPart[]): CombinedTable {
  const dimensions = reportDimensions[report];
  const axes = dimensions.map((_, at) =>
    [...new Set(parts.flatMap(({ publication }) => publication?.dimensions[at]?.codes ?? []))].toSorted(),
  );
  const lookups = parts.map(({ publication, blanks }) => ({
    values:
      publication &&
      new Map(publication.cells.map(({ codes, value }) => [cellKey(codesInOrder(codes, report)), value])),
    blanks,
  }));
  const cells = everyCell(axes).map((codes): CombinedCell => {
    const key = cellKey(codes);
    let value: number | null = 0;
    const reasons: BlankReason[] = [];
    for (const { values, blanks } of lookups) {
      const part = values === null ? null : (values.get(key) ?? (values.has(key) ? null : 0));
      if (part === null) reasons.push(blanks.get(key) ?? 'complementary');
      value = part === null || value === null ? null : value + part;
    }
    const reason = blankReasons.find((one) => reasons.includes(one)) ?? null;
    return { codes, value, reason };
  });
  return { report, axes, cells };
}

/** How many counts above zero are shown. */
export function shownCounts({ cells }: CombinedTable): number {
  return cells.filter(({ value }) => value !== null && value > 0).length;
}

function everyCell(axes: readonly (readonly string[])[]): (string | null)[][] {
  return axes.reduce<(string | null)[][]>(
    (cells, codes) => cells.flatMap((cell) => [...codes, null].map((code) => [...cell, code])),
    [[]],
  );
}
