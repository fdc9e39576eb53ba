import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import {
  northAmerican,
  type PhonePattern,
  phonePatterns,
  phoneWords,
} from '@/lib/privacy/screening/data/phone-patterns';
import type { DigitCluster } from '@/lib/privacy/screening/digit-clusters';
import type { Match } from '@/lib/privacy/screening/finding';
import {
  boundariesOf,
  type Boundaries,
  groupsBetween,
  lowerBound,
  readsAsDateOrAmount,
  spanOf,
} from '@/lib/privacy/screening/number-run';
import type { Scan } from '@/lib/privacy/screening/scan';

const longest = 16;
const shortest = 7;
/** Countries on the routes whose national numbers the patterns leave open. */
const regions = [
  'US',
  'MN',
  'TH',
  'VN',
  'LA',
  'KH',
  'MM',
  'RU',
  'JP',
  'TW',
  'HK',
  'PH',
  'ID',
  'MY',
  'IN',
  'GB',
  'DE',
  'FR',
] as const;
/** How many numbers of one text the library is asked about; beyond that the shape alone decides. */
const libraryBudget = 40;

/**
 * Telephone numbers: Korean, Chinese, North American and neighbours' national forms by pattern, international ones by
 * their plus sign, others by a word for telephone beside them or by the metadata of libphonenumber, which is asked
 * only about digits that nothing else explains.
 */
export function recognizePhones(scan: Scan): Match[] {
  const matches: Match[] = [];
  let budget = libraryBudget;
  for (const cluster of scan.clusters) {
    if (cluster.digits.length < shortest) continue;
    const boundaries = boundariesOf(cluster);
    let next = 0;
    for (const from of cluster.groups) {
      if (from < next) continue;
      if (from + shortest > cluster.digits.length) break;
      scan.candidates += 1;
      const hit = phoneAt(scan, cluster, boundaries, from) ?? null;
      if (hit) {
        matches.push({
          kind: 'phone',
          ...widen(scan, spanOf(cluster, scan.view, from, hit.to)),
          confidence: hit.sure ? 'high' : 'medium',
        });
        next = hit.to;
      }
    }
    if (
      next === 0 &&
      budget > 0 &&
      cluster.digits.length <= 12 &&
      /[-( .]/u.test(cluster.separators.join(''))
    ) {
      const asked = askLibrary(scan, cluster);
      if (asked !== null) budget -= 1;
      if (asked) matches.push(asked);
    }
  }
  return matches;
}

/** The longest number that begins at that digit, or null. */
function phoneAt(
  scan: Scan,
  cluster: DigitCluster,
  boundaries: Boundaries,
  from: number,
): { to: number; sure: boolean } | null {
  const { digits } = cluster;
  const place = cluster.at[from] ?? 0;
  const plus = /\+ ?\(?$/u.test(scan.view.slice(Math.max(0, place - 3), place));
  const patterns = phonePatterns[digits.charAt(from)] ?? northAmerican;
  // Inside a cluster what stands before is digits, never a word.
  const spoken = from === 0 && saysPhone(scan, place);
  if (patterns.length === 0 && !spoken && !plus) return null;
  for (let to = Math.min(from + longest, digits.length); to >= from + shortest; to -= 1) {
    if (!boundaries[to]) continue;
    const number = digits.slice(from, to);
    if (plus && number.length >= 8 && number.length <= 15) return { to, sure: true };
    const found = patterns.find((pattern) => fits(pattern, number, cluster, from));
    if (!found && !(spoken && number.length <= 12 && !isAmount(scan, cluster, to, number))) continue;
    const groups = groupsBetween(cluster, from, to);
    if (!readsAsDateOrAmount(groups, separatorsBetween(cluster, from, to)))
      return { to, sure: found?.sure ?? false };
  }
  return null;
}

function fits(
  { digits, groups }: PhonePattern,
  number: string,
  cluster: DigitCluster,
  from: number,
): boolean {
  if (!digits.test(number)) return false;
  if (!groups) return true;
  const written = groupsBetween(cluster, from, from + number.length);
  return groups.test(written.map(({ length }) => length).join('-'));
}

/** What stands between the groups that begin behind `from` and before `to`. */
function separatorsBetween({ groups, separators }: DigitCluster, from: number, to: number): string[] {
  return separators.slice(lowerBound(groups, from + 1) - 1, lowerBound(groups, to) - 1);
}

function saysPhone(scan: Scan, place: number): boolean {
  const before = scan.lower.slice(Math.max(0, place - 18), place);
  return !/[a-z]$/u.test(before) && phoneWords.test(before);
}

/** Money and counts stand after such words too: `called about 2000000 won`. */
function isAmount(scan: Scan, cluster: DigitCluster, to: number, number: string): boolean {
  const end = (cluster.at[to - 1] ?? 0) + 1;
  return (
    /^(?:\d{4}|\d+0000)$/u.test(number) ||
    /^ ?(?:원|won|위안|yuan|元|块|人|명|달러|dollars?|usd|rmb|%|년|月|年|people|times)/u.test(
      scan.lower.slice(end, end + 9),
    )
  );
}

/** Takes in a plus sign and an opening bracket before the first digit. */
function widen(scan: Scan, span: { start: number; end: number }): { start: number; end: number } {
  const before = /(?:\+ ?)?\(? ?$/u.exec(scan.view.slice(Math.max(0, span.start - 4), span.start))?.[0] ?? '';
  return { start: span.start - (before.trim() === '' ? 0 : before.length), end: span.end };
}

/** Null when the digits were not worth asking about. */
function askLibrary(scan: Scan, cluster: DigitCluster): Match | null {
  const groups = groupsBetween(cluster, 0, cluster.digits.length);
  if (groups.length > 5 || readsAsDateOrAmount(groups, cluster.separators)) return null;
  if (
    cluster.separators.some((sign) => /[,:*~\n]|\.\s|\s\s/u.test(sign)) ||
    !cluster.separators.some((sign) => /[-()]/u.test(sign))
  )
    return null;
  if (groups.filter(({ length }) => length >= 3).length < 2) return null;
  const valid = regions.some(
    (region) => parsePhoneNumberFromString(cluster.digits, region)?.isValid() ?? false,
  );
  return valid
    ? { kind: 'phone', ...spanOf(cluster, scan.view, 0, cluster.digits.length), confidence: 'low' }
    : null;
}
