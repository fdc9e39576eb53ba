import type { Match } from '@/lib/privacy/screening/finding';
import type { Scan } from '@/lib/privacy/screening/scan';

const gap = '[ \\-.\\n\\u{e000}]{0,2}';
const digit = (count: number) => `[0-9](?:${gap}[0-9]){${count - 1}}`;

/**
 * Shapes that are telling by themselves: Korea `M123A4567` and `M12345678`; China `E12345678`, `EA1234567`; one or two
 * letters and seven or eight digits as most countries print (Japan, Viet Nam, Thailand, United States …).
 */
const shapes = new RegExp(
  `(?<![a-z0-9@._/=-])(?:[msrodg]${gap}${digit(3)}${gap}[a-z]${gap}${digit(4)}|[a-z]${gap}${digit(8)}|[a-z]${gap}${digit(7)}|[a-z]${gap}[a-z]${gap}${digit(7)})(?![a-z0-9]|${gap}[0-9])`,
  'gu',
);

/** Behind the word for a passport any six to nine places with five digits or more. */
const named = new RegExp(
  `(?:passport|travel document|여권|旅行证|旅行證|护照|護照|통행증|通行证|通行證)[^\\n0-9]{0,24}?(?<![a-z])((?:[a-z]${gap}){0,3}(?:[0-9]${gap}){5,9}[a-z]?)(?![a-z0-9])`,
  'gu',
);

/** Passport numbers, by shape or beside the word for a passport. */
export function recognizePassports(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const found of scan.view.matchAll(shapes)) {
    scan.candidates += 1;
    const written = found[0];
    // Spaced letters alone ("a 1234567") are more often a count than a passport.
    const spaced =
      /^[a-z]{1,2}[ \n]/u.test(written) && !/^[msrodgegdsph][ ]?[a-z]?[ ]?\d{8}$|^[msrodg]/u.test(written);
    if (
      spaced &&
      !/passport|여권|护照|護照/u.test(scan.lower.slice(Math.max(0, found.index - 24), found.index))
    )
      continue;
    const korean = /^[msrodg]/u.test(written) || /^[egdsph]/u.test(written);
    matches.push({
      kind: 'passport',
      start: found.index,
      end: found.index + written.length,
      confidence: korean ? 'high' : 'medium',
    });
  }
  for (const found of scan.view.matchAll(named)) {
    scan.candidates += 1;
    const number = (found[1] ?? '').trimEnd();
    const start = found.index + found[0].lastIndexOf(found[1] ?? '');
    // Without a letter, five or six digits behind the word are a price or a count.
    if (number.replace(/[^0-9]/gu, '').length < (/[a-z]/u.test(number) ? 5 : 7)) continue;
    matches.push({ kind: 'passport', start, end: start + number.length, confidence: 'high' });
  }
  return matches;
}
