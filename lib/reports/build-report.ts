import type { CombinedTable } from '@/lib/releases/periods/combine';
import type { ExactCell } from './count-cases';
import { type ReportDimension, reportDimensions, type ReportName } from './definitions';

export interface ReportCell {
  /** Code by dimension name. */
  codes: Record<string, string>;
  /** Null: not shown, because it is small or would give a small one away. */
  count: number | null;
  suppressed: boolean;
}

/** A sub-total: `null` stands for all codes of a dimension. */
export interface ReportTotal extends Omit<ReportCell, 'codes'> {
  codes: Record<string, string | null>;
}

export interface Report {
  name: ReportName;
  dimensions: readonly ReportDimension[];
  cells: ReportCell[];
  /** Sub-totals and the total. Sums over patterns count a case under each of its patterns. */
  totals: ReportTotal[];
  /** Smallest count that is shown; null: exact counts of the reader's own team. */
  threshold: number | null;
  suppressedCells: number;
  /** For use inside. What leaves is a release. */
  release: 'not-for-release';
  /** ISO 8601, UTC: the cases are counted as they were then. Null: too few cases for any figure. */
  madeAt: string | null;
}

function combinations(axes: readonly (readonly string[])[]): string[][] {
  return axes.reduce<string[][]>(
    (rows, axis) => rows.flatMap((row) => axis.map((code) => [...row, code])),
    [[]],
  );
}

/** Exact counts: every combination of the codes that occur is a cell, so that an empty one reads as zero. */
export function exactReport(name: ReportName, exact: readonly ExactCell[], madeAt: Date): Report {
  const dimensions = reportDimensions[name];
  const counts = new Map(exact.map((cell) => [JSON.stringify(cell.codes), cell.count]));
  const axes = dimensions.map((_, at) => [...new Set(exact.map(({ codes }) => codes[at] ?? ''))].toSorted());
  const cells = combinations(axes).map((codes) => ({
    codes: Object.fromEntries(dimensions.map((dimension, at) => [dimension.name, codes[at] ?? ''])),
    count: counts.get(JSON.stringify(codes)) ?? 0,
    suppressed: false,
  }));
  return {
    name,
    dimensions,
    cells,
    totals: [],
    threshold: null,
    suppressedCells: 0,
    release: 'not-for-release',
    madeAt: madeAt.toISOString(),
  };
}

/** Protected counts as they may be shown; nothing else about the cases is in the report. */
export function protectedReport(table: CombinedTable, threshold: number, madeAt: Date | null): Report {
  const dimensions = reportDimensions[table.report];
  const cells: ReportCell[] = [];
  const totals: ReportTotal[] = [];
  for (const { codes, value } of table.cells) {
    const named = Object.fromEntries(dimensions.map(({ name }, at) => [name, codes[at] ?? null]));
    const entry = { count: value, suppressed: value === null };
    if (codes.includes(null)) totals.push({ codes: named, ...entry });
    else cells.push({ codes: named as Record<string, string>, ...entry });
  }
  const hasFigures = madeAt !== null;
  return {
    name: table.report,
    dimensions,
    cells: hasFigures ? cells : [],
    totals: hasFigures ? totals : [],
    threshold,
    suppressedCells: cells.filter(({ suppressed }) => suppressed).length,
    release: 'not-for-release',
    madeAt: madeAt?.toISOString() ?? null,
  };
}
