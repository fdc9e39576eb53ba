import type { DigitCluster } from '@/lib/privacy/screening/digit-clusters';
import { isMonthDay } from '@/lib/privacy/screening/dates';
import type { Match } from '@/lib/privacy/screening/finding';
import { groupsBetween, lowerBound, readsAsDateOrAmount, spanOf } from '@/lib/privacy/screening/number-run';
import type { Scan } from '@/lib/privacy/screening/scan';

const shortest = 10;

/**
 * Ten or more digits that nothing else explains: a bank account, a number of some register. Digits that touch, or
 * that are joined by one kind of sign as people join the parts of one number.
 */
export function recognizeLongNumbers(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const cluster of scan.clusters) {
    if (cluster.digits.length < shortest) continue;
    scan.candidates += 1;
    for (const [from, to] of runsOf(cluster)) {
      if (to - from < shortest) continue;
      const groups = groupsBetween(cluster, from, Math.min(to, from + 40));
      if (
        groups.length > 1 &&
        !readsAsOneNumber(groups, cluster.separators[lowerBound(cluster.groups, from)] ?? '')
      )
        continue;
      if (groups.length === 1 && isTimestamp(groups[0] ?? '')) continue;
      matches.push({ kind: 'longNumber', ...spanOf(cluster, scan.view, from, to), confidence: 'medium' });
    }
  }
  return matches;
}

/** Stretches of a cluster whose groups are joined by one and the same sign. */
function runsOf({ groups, separators, digits }: DigitCluster): [number, number][] {
  const runs: [number, number][] = [];
  let first = 0;
  for (let group = 1; group <= groups.length; group += 1) {
    const sign = separators[group - 1];
    const same =
      group < groups.length &&
      sign !== undefined &&
      /^[-. ]$/u.test(sign) &&
      (group - 1 === first || separators[first] === sign);
    if (same) continue;
    runs.push([groups[first] ?? 0, groups[group] ?? digits.length]);
    first = group;
  }
  return runs;
}

function readsAsOneNumber(groups: readonly string[], sign: string): boolean {
  if (
    readsAsDateOrAmount(
      groups,
      groups.slice(1).map(() => sign),
    )
  )
    return false;
  if (groups.some((group) => /^(?:19|20)\d\d$/u.test(group)) && sign !== '-') return false;
  if (groups.every(({ length }) => length === 1)) return true;
  if (sign === '-') return groups.length <= 6;
  const lengths = new Set(groups.slice(0, -1).map(({ length }) => length));
  return sign === ' ' && groups.length >= 3 && lengths.size === 1 && (groups[0]?.length ?? 0) >= 3;
}

/** `20190307143000`: a date and a time of day. */
function isTimestamp(digits: string): boolean {
  return (
    /^(?:19|20)\d{2}/u.test(digits) &&
    (digits.length === 12 || digits.length === 14) &&
    isMonthDay(Number(digits.slice(4, 6)), Number(digits.slice(6, 8))) &&
    Number(digits.slice(8, 10)) < 24
  );
}
