import { z } from 'zod';
import { hourMs } from '@/lib/core/clock';
import type { Publication } from '@/lib/privacy/tables/publication';
import type { ReportCell, ReportTotal } from '@/lib/reports/build-report';
import { classAround, type CountedReferral, msToAnswer, msToDecision } from './classes';
import {
  inListOrder,
  type ReferralDimension,
  referralReportDimensions,
  type ReferralReportName,
} from './definitions';
import { entriesOf, requestsOf, type UnaskedNeed } from './entries';

/** Half of the requests took less, in hours; null where there is none. Of the reader's own team only. */
export interface Medians {
  readonly hoursToDecision: number | null;
  readonly hoursToAnswer: number | null;
}

export interface Figures {
  readonly name: ReferralReportName;
  readonly dimensions: readonly ReferralDimension[];
  readonly cells: readonly ReportCell[];
  /** Sub-totals and the total: a person who asked for two services counts under each. */
  readonly totals: readonly ReportTotal[];
  /** Smallest count that is shown; null: exact counts of the reader's own team. */
  readonly threshold: number | null;
  readonly suppressedCells: number;
  /** Null: protected figures have none. */
  readonly medians: Medians | null;
}

/** Exact counts of a team. Every combination of codes that occur is a cell, so that an empty one reads as zero. */
export function exactFigures(
  name: ReferralReportName,
  referrals: readonly CountedReferral[],
  unasked: readonly UnaskedNeed[],
): Figures {
  const dimensions = referralReportDimensions[name];
  const needs = name === 'unmet-needs' ? unasked : [];
  const counted = [
    ...entriesOf(referrals).map(({ codes }) => dimensions.map((dimension) => codes[dimension.name])),
    ...needs.map(({ service }) => [service, 'NobodyAsked']),
  ];
  const counts = new Map<string, number>();
  for (const codes of counted) {
    const inCells = dimensions.map((dimension, at) => {
      const code = codes[at] ?? '';
      return [...new Set([code, classAround(dimension.name, code), null])];
    });
    for (const cell of combinations(inCells)) {
      const key = JSON.stringify(cell);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return {
    ...arranged(dimensions, counts, 0),
    name,
    dimensions,
    threshold: null,
    suppressedCells: 0,
    medians: mediansOf(referrals),
  };
}

/** Protected counts as they may be shown; none where a quarter has no such table. */
export function protectedFigures(
  name: ReferralReportName,
  publication: Publication | null,
  threshold: number,
): Figures {
  const dimensions = referralReportDimensions[name].filter(
    (dimension) => publication?.dimensions.some((shown) => shown.name === dimension.name) ?? true,
  );
  const counts = new Map(
    publication?.cells.map(({ codes, value }) => [
      JSON.stringify(dimensions.map((dimension) => codes[dimension.name] ?? null)),
      value,
    ]),
  );
  const figures = arranged(dimensions, counts, null);
  const suppressedCells = figures.cells.filter(({ suppressed }) => suppressed).length;
  return { ...figures, name, dimensions, threshold, suppressedCells, medians: null };
}

/** Every combination of the codes that occur, as the lists order them; `otherwise` where there is no count. */
function arranged(
  dimensions: readonly ReferralDimension[],
  counts: ReadonlyMap<string, number | null>,
  otherwise: 0 | null,
): { cells: ReportCell[]; totals: ReportTotal[] } {
  const known = [...counts.keys()].map((key) => z.array(z.string().nullable()).parse(JSON.parse(key)));
  if (known.length === 0) return { cells: [], totals: [] };
  const axes = dimensions.map(({ name }, at) => [
    ...inListOrder(
      name,
      known.flatMap((codes) => codes[at] ?? []),
    ),
    null,
  ]);
  return split(
    dimensions,
    combinations(axes).map((codes) => {
      const count = counts.get(JSON.stringify(codes));
      return { codes, value: count === undefined ? otherwise : count };
    }),
  );
}

/** The same figures without one dimension: its sub-totals become the cells. */
export function withoutDimension(figures: Figures, left: ReferralDimension['name']): Figures {
  const dimensions = figures.dimensions.filter(({ name }) => name !== left);
  const summed = figures.totals
    .filter(({ codes }) => codes[left] === null)
    .map(({ codes, count }) => ({ codes: dimensions.map(({ name }) => codes[name] ?? null), value: count }));
  const parts = split(dimensions, summed);
  return {
    ...figures,
    ...parts,
    dimensions,
    suppressedCells: parts.cells.filter(({ suppressed }) => suppressed).length,
  };
}

function split(
  dimensions: readonly ReferralDimension[],
  values: readonly { readonly codes: readonly (string | null)[]; readonly value: number | null }[],
): { cells: ReportCell[]; totals: ReportTotal[] } {
  const cells: ReportCell[] = [];
  const totals: ReportTotal[] = [];
  for (const { codes, value } of values) {
    const named = Object.fromEntries(dimensions.map(({ name }, at) => [name, codes[at] ?? null]));
    const entry = { count: value, suppressed: value === null };
    if (codes.includes(null)) totals.push({ codes: named, ...entry });
    else cells.push({ codes: named as Record<string, string>, ...entry });
  }
  return { cells, totals };
}

function combinations(axes: readonly (readonly (string | null)[])[]): (string | null)[][] {
  return axes.reduce<(string | null)[][]>(
    (rows, axis) => rows.flatMap((row) => axis.map((code) => [...row, code])),
    [[]],
  );
}

function mediansOf(referrals: readonly CountedReferral[]): Medians {
  const first = requestsOf(referrals).map((request) => request.first);
  return {
    hoursToDecision: medianHours(first.map(msToDecision)),
    hoursToAnswer: medianHours(first.map(msToAnswer)),
  };
}

function medianHours(times: readonly (number | null)[]): number | null {
  const known = times.filter((ms) => ms !== null).toSorted((a, b) => a - b);
  const [low, high] = [known[Math.floor((known.length - 1) / 2)], known[Math.floor(known.length / 2)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2 / hourMs);
}
