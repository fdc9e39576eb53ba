import { satisfiesIbanChecksum } from '@/lib/privacy/screening/checksums';
import { ibanLengths } from '@/lib/privacy/screening/data/iban-lengths';
import type { Match } from '@/lib/privacy/screening/finding';
import type { Scan } from '@/lib/privacy/screening/scan';

const opening = /(?<![a-z0-9])([a-z]{2})[ .-]?[0-9][ .-]?[0-9]/gu;
const place = /[a-z0-9]/u;
const separator = /[ .\-\n\u{e000}]/u;

/** International bank account numbers: known country, its length; a wrong checksum lowers confidence only. */
export function recognizeIbans(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const found of scan.view.matchAll(opening)) {
    const length = ibanLengths.get(found[1] ?? '');
    if (length === undefined) continue;
    scan.candidates += 1;
    const read = readPlaces(scan.view, found.index, length);
    if (!read) continue;
    const digits = read.places.replace(/[a-z]/gu, '').length;
    const sure = satisfiesIbanChecksum(read.places);
    // A sentence that begins with a country's letters and two digits is mostly letters.
    if (digits < length * (sure ? 0.5 : 0.6)) continue;
    matches.push({ kind: 'iban', start: found.index, end: read.end, confidence: sure ? 'high' : 'low' });
  }
  return matches;
}

/** The next `length` letters and digits with at most two separators between; null when there are not so many. */
function readPlaces(view: string, from: number, length: number): { places: string; end: number } | null {
  let places = '';
  let at = from;
  let gap = 0;
  while (places.length < length && at < view.length) {
    const unit = view.charAt(at);
    if (place.test(unit)) {
      places += unit;
      gap = 0;
    } else if (!separator.test(unit) || (gap += 1) > 2) return null;
    at += 1;
  }
  if (places.length < length || place.test(view.charAt(at))) return null;
  return { places, end: at };
}
