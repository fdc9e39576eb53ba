import { satisfiesIdentityChecksum } from '@/lib/privacy/screening/checksums';
import { isLongDate, isShortDate } from '@/lib/privacy/screening/dates';
import type { Match } from '@/lib/privacy/screening/finding';
import { boundariesOf, spanOf } from '@/lib/privacy/screening/number-run';
import type { Scan } from '@/lib/privacy/screening/scan';

/** First two digits: provinces and equals (GB/T 2260), Hong Kong, Macao, Taiwan residents, foreigners' permanent cards. */
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[1-3])/u;
const checkLetter = /^[ \-\n]?x(?![a-z0-9])/u;
/** Birth date or serial starred out: `222401********2148`. */
const masked = /(?<![0-9])[1-9][0-9]{5}(?:[0-9]{0,8})\*{3,14}[0-9]{0,3}[0-9x](?![0-9])/gu;

/** Chinese resident identity numbers: 18 places, or 15 as issued until 1999; the checksum only adds confidence. */
export function recognizeIdentityCards(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const cluster of scan.clusters) {
    const { digits } = cluster;
    if (digits.length < 15) continue;
    const boundaries = boundariesOf(cluster);
    for (const from of cluster.groups) {
      scan.candidates += 1;
      if (from + 15 > digits.length) break;
      if (!province.test(digits.slice(from, from + 2))) continue;
      const long = isLongDate(digits.slice(from + 6, from + 14));
      if (long && from + 18 <= digits.length && boundaries[from + 18]) {
        const sure = satisfiesIdentityChecksum(digits.slice(from, from + 18));
        matches.push(matchOf(spanOf(cluster, scan.view, from, from + 18), sure ? 'high' : 'medium'));
      } else if (long && from + 17 === digits.length) {
        const span = spanOf(cluster, scan.view, from, digits.length);
        const letter = checkLetter.exec(scan.lower.slice(span.end, span.end + 3));
        if (!letter) continue;
        const sure = satisfiesIdentityChecksum(`${digits.slice(from)}x`);
        matches.push(
          matchOf({ start: span.start, end: span.end + letter[0].length }, sure ? 'high' : 'medium'),
        );
      } else if (boundaries[from + 15] && isShortDate(digits.slice(from + 6, from + 12))) {
        matches.push(matchOf(spanOf(cluster, scan.view, from, from + 15), 'medium'));
      }
    }
  }
  for (const found of scan.view.matchAll(masked)) {
    if (found[0].length !== 18 && found[0].length !== 15) continue;
    matches.push(matchOf({ start: found.index, end: found.index + found[0].length }, 'medium'));
  }
  return matches;
}

function matchOf(span: { start: number; end: number }, confidence: Match['confidence']): Match {
  return { kind: 'residentIdentityCard', ...span, confidence };
}
