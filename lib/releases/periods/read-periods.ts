import 'server-only';
import type { Tx } from '@/lib/db/as-actor';
import { type ReportName, reportNames } from '@/lib/reports/definitions';
import { openDocument } from '@/lib/releases/case-key';
import { insidePolicy } from '@/lib/releases/policy';
import { combine, type CombinedTable, type PeriodPart } from './combine';
import { fromBasis, type PeriodEntry } from './entry';
import { keptPart } from './period-part';

/** What binds a sealed basis to its row. */
export function basisContext(periodId: string): string {
  return `StatisticsPeriod|basis|${periodId}`;
}

export interface ClosedPeriod {
  readonly id: string;
  readonly ordinal: number;
  readonly closedAt: Date;
  readonly cases: number;
}

/** All periods, oldest first. */
export async function listPeriods(tx: Tx, organizationId: string): Promise<ClosedPeriod[]> {
  return tx.statisticsPeriod.findMany({
    where: { organizationId },
    orderBy: { ordinal: 'asc' },
    select: { id: true, ordinal: true, closedAt: true, cases: true },
  });
}

/** The cases of each period as they were counted. */
export async function readBases(tx: Tx, organizationId: string): Promise<Map<string, PeriodEntry[]>> {
  const rows = await tx.statisticsPeriod.findMany({
    where: { organizationId },
    select: { id: true, basis: true },
  });
  return new Map(
    rows.map(({ id, basis }) => [id, fromBasis(openDocument(organizationId, basisContext(id), basis))]),
  );
}

/**
 * The tables of a report, one part a period, for readers who may see counts from `threshold` on. A period without a
 * table for them shows the stricter one, or nothing.
 */
export async function readParts(
  tx: Tx,
  organizationId: string,
  report: ReportName,
  threshold: number = insidePolicy.k,
): Promise<PeriodPart[]> {
  const periods = await listPeriods(tx, organizationId);
  const tables = await tx.periodTable.findMany({
    where: { organizationId, report, threshold: { gte: threshold } },
    orderBy: { threshold: 'asc' },
    select: { periodId: true, publication: true, blanks: true },
  });
  return periods.map(({ id }) => keptPart(tables.find(({ periodId }) => periodId === id)));
}

/** A report over all periods, for readers who may see counts from `threshold` on. */
export async function readCombined(
  tx: Tx,
  organizationId: string,
  report: ReportName,
  threshold?: number,
): Promise<CombinedTable> {
  return combine(report, await readParts(tx, organizationId, report, threshold));
}

/** What each report shows inside. */
export async function readShownParts(
  tx: Tx,
  organizationId: string,
): Promise<Record<ReportName, PeriodPart[]>> {
  const parts: Record<ReportName, PeriodPart[]> = { 'patterns-by-year': [], 'patterns-by-sex-and-age': [] };
  for (const report of reportNames) parts[report] = await readParts(tx, organizationId, report);
  return parts;
}
