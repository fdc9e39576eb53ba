import { auditIntervals, type AuditedInterval } from './audit-intervals';
import { isCurrent } from './attacker-views';
import type { CaseGroup } from './case-group';
import type { CellCodes, EarlierRelease } from './joint-space';
import type { LinearSolver } from './linear-solver';
import type { ProtectedTable } from './protection';
import { isSizeGranted, releaseDifferences } from './release-differences';
import { TableError } from './table-error';

/** What the table was protected against, as it was given to `protectTable`. */
export interface ProtectedAgainst {
  readonly groups: readonly CaseGroup[];
  readonly threshold: number;
  readonly earlier?: readonly EarlierRelease[];
}

/**
 * A second opinion on a protected table that shares nothing with the first but the published values: the bounds a
 * reader can work out by linear programming for every blank, beside earlier releases and their overlap. Throws
 * `TableError('proof')` when a certified interval lies outside them. The bounds contain the certified interval and
 * are the ones to print: what is certified is only as wide as was required.
 */
export function auditProtection(
  { publication, certificate }: ProtectedTable,
  { groups, threshold, earlier = [] }: ProtectedAgainst,
  solver: LinearSolver,
): AuditedInterval[] {
  const names = earlier.map(({ name }) => name);
  const regions = new Map(
    groups.map((group) => {
      const region = { current: isCurrent(group), earlier: (group.inEarlier ?? []).toSorted() };
      return [JSON.stringify(region), region];
    }),
  );
  const differences = releaseDifferences(groups, names).filter((one) => isSizeGranted(one, threshold));
  const audited = auditIntervals(
    { publication, earlier, regions: [...regions.values()], differences },
    solver,
  );
  const bounds = new Map(audited.map((one) => [keyOf(one.kind, one.release, one.codes), one]));
  for (const { kind, attacker, release, codes, least, most } of certificate) {
    if (attacker !== null || (kind !== 'cell' && kind !== 'earlier')) continue;
    const bound = bounds.get(keyOf(kind, release, codes));
    if (!bound || least < bound.least || most > bound.most) {
      throw new TableError('proof', 'the audit contradicts the certificate');
    }
  }
  return audited;
}

function keyOf(kind: string, release: string | undefined, codes: CellCodes): string {
  return JSON.stringify([kind, release, Object.entries(codes).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
