import { satisfiesRegistrationChecksum } from '@/lib/privacy/screening/checksums';
import { isShortDate } from '@/lib/privacy/screening/dates';
import type { Match } from '@/lib/privacy/screening/finding';
import { boundariesOf, spanOf } from '@/lib/privacy/screening/number-run';
import type { Scan } from '@/lib/privacy/screening/scan';

/** The hidden tail of a number printed as `910307-2******`, or the whole of it behind the birth date. */
const maskedTail = /^[ \n]?(?:[*x#_?ㅇ.] ?){3,7}/u;

/**
 * Korean resident (and foreigner) registration numbers: a birth date, a digit for century and sex, six more. The
 * checksum only adds confidence: numbers given out since October 2020 end in random digits. A masked tail still
 * tells birth date and sex.
 */
export function recognizeRegistrationNumbers(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const cluster of scan.clusters) {
    const { digits } = cluster;
    if (digits.length < 6) continue;
    const boundaries = boundariesOf(cluster);
    for (const from of cluster.groups) {
      scan.candidates += 1;
      if (from + 6 > digits.length) break;
      if (!isShortDate(digits.slice(from, from + 6))) continue;
      const whole = boundaries[from + 13] === 1 && digits.length >= from + 13;
      if (whole) {
        const number = digits.slice(from, from + 13);
        const high = satisfiesRegistrationChecksum(number);
        matches.push({
          kind: 'residentRegistrationNumber',
          ...spanOf(cluster, scan.view, from, from + 13),
          confidence: high ? 'high' : boundaries[from + 6] === 1 ? 'medium' : 'low',
        });
      } else if (from + 7 === digits.length || from + 6 === digits.length) {
        const match = maskedNumber(
          scan,
          spanOf(cluster, scan.view, from, digits.length),
          digits.length - from,
        );
        if (match) matches.push(match);
      }
    }
  }
  return matches;
}

/** `910307-2******`, `910307-*******`, or the bare `910307-2`. */
function maskedNumber(scan: Scan, span: { start: number; end: number }, shown: number): Match | null {
  const gap = shown === 6 ? /^ ?[-~.] ?/u.exec(scan.view.slice(span.end, span.end + 3)) : null;
  if (shown === 6 && !gap) return null;
  const from = span.end + (gap?.[0].length ?? 0);
  const tail = maskedTail.exec(scan.lower.slice(from, from + 16));
  const kind = 'residentRegistrationNumber';
  if (tail) return { kind, start: span.start, end: from + tail[0].trimEnd().length, confidence: 'high' };
  const written = scan.view.slice(span.start, span.end);
  if (shown !== 7 || !/^\d{6} ?- ?[1-8]$/u.test(written)) return null;
  if (/[0-9a-z가-힣]/u.test(scan.lower.charAt(span.end))) return null;
  return { kind, ...span, confidence: 'low' };
}
