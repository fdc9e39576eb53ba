import { satisfiesLuhn } from '@/lib/privacy/screening/checksums';
import type { Match } from '@/lib/privacy/screening/finding';
import { boundariesOf, groupsBetween, spanOf } from '@/lib/privacy/screening/number-run';
import type { Scan } from '@/lib/privacy/screening/scan';

/** Issuer prefixes (ISO/IEC 7812): Visa, Mastercard, American Express, UnionPay, JCB, Discover, Diners, Mir, Korean 9. */
const issuer = /^(?:4|5[0-9]|2[2-7]|3[4-9]|30|6[0-9]|9[0-9])/u;
const lengths = [19, 18, 17, 16, 15, 14, 13];

/** Payment cards: 13–19 digits from a known issuer. One that fails Luhn stays, with low confidence. */
export function recognizeCards(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const cluster of scan.clusters) {
    const { digits } = cluster;
    if (digits.length < 13) continue;
    const boundaries = boundariesOf(cluster);
    let next = 0;
    for (const from of cluster.groups) {
      scan.candidates += 1;
      if (from + 13 > digits.length) break;
      if (from < next || !issuer.test(digits.slice(from, from + 2))) continue;
      const length = lengths.find(
        (wanted) =>
          from + wanted <= digits.length &&
          boundaries[from + wanted] &&
          isCard(digits.slice(from, from + wanted), groupsBetween(cluster, from, from + wanted)),
      );
      if (length === undefined) continue;
      const sure = satisfiesLuhn(digits.slice(from, from + length));
      const span = spanOf(cluster, scan.view, from, from + length);
      matches.push({ kind: 'card', ...span, confidence: sure ? 'high' : 'low' });
      next = from + length;
    }
  }
  return matches;
}

/** Luhn, or printed in the groups of a card. */
function isCard(digits: string, groups: readonly string[]): boolean {
  if (satisfiesLuhn(digits))
    return groups.length === 1 || groups.every(({ length }) => length >= 3 || length === 1);
  const shape = groups.map(({ length }) => length).join('-');
  return digits.length >= 15 && /^(?:16|15|4-4-4-4|4-6-5|19|4-4-4-4-3|6-13)$/u.test(shape);
}
