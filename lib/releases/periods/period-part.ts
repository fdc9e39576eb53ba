import type { ProtectedTable } from '@/lib/privacy/tables/protection';
import type { ReportName } from '@/lib/reports/definitions';
import { cellKey, type PeriodPart } from './combine';
import { type BlankReason, blankReasons, blanksSchema, codesInOrder, fromKept } from './publication';

/** A protected table as a part of a report; without one, a part that shows nothing. */
export function partOf(report: ReportName, table: ProtectedTable | undefined): PeriodPart {
  if (!table) return { publication: null, blanks: new Map() };
  return { publication: table.publication, blanks: new Map(reasonsOf(report, table)) };
}

/** A kept table as a part of a report. */
export function keptPart(kept: { publication: unknown; blanks: unknown } | undefined): PeriodPart {
  if (!kept) return { publication: null, blanks: new Map() };
  const blanks = blanksSchema.parse(kept.blanks).map(([codes, reason]) => [cellKey(codes), reason] as const);
  return { publication: fromKept(kept.publication), blanks: new Map(blanks) };
}

/** Reasons of blank cells as they are kept: never their counts. */
export function keptBlanks(report: ReportName, table: ProtectedTable): [(string | null)[], BlankReason][] {
  return table.blanks.map(({ codes, reason }) => [codesInOrder(codes, report), reasonOf(reason)]);
}

function reasonsOf(report: ReportName, table: ProtectedTable): (readonly [string, BlankReason])[] {
  return keptBlanks(report, table).map(([codes, reason]) => [cellKey(codes), reason] as const);
}

function reasonOf(reason: string): BlankReason {
  return blankReasons.find((known) => known === reason) ?? 'complementary';
}
