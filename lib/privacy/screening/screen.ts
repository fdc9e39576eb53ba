import type { Finding, Screening } from './finding';
import { normalize, withSpelledDigits } from './normalize';
import { type Match, matchPatterns, matchPhones } from './recognizers';

/**
 * Looks for hard identifiers in free text of any language: document numbers, telephone numbers, e-mail and web
 * addresses, messenger accounts, coordinates. Findings are spans of the original text in UTF-16 units, in order, not
 * overlapping. Obfuscation by full-width forms, invisible characters, look-alike letters, spelled digits and
 * separators does not hide them. Linear in the text's length.
 *
 * Throws when a recogniser does; whoever decides on the result uses `screenOrBlock`.
 */
export function screen(text: string): Screening {
  const normalized = normalize(text);
  const spelled = withSpelledDigits(normalized);
  const matches = [...matchPatterns(spelled.text), ...matchPhones(spelled.text)];
  const findings = withoutOverlaps(matches).map(({ kind, start, end }): Finding => {
    const from = spelled.offsets[start] ?? 0;
    const to = spelled.offsets[end] ?? text.length;
    return { kind, severity: 'hard', start: from, end: to };
  });
  return { findings, verdict: findings.length > 0 ? 'refuse' : 'clear' };
}

/** Of overlapping matches the one that starts first, then the longest, then the one that says more, stays. */
function withoutOverlaps(matches: Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of matches.toSorted(
    (a, b) =>
      a.start - b.start || b.end - a.end || Number(a.kind === 'longNumber') - Number(b.kind === 'longNumber'),
  )) {
    if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  }
  return kept;
}

/** `screen`, failing closed: a screener that breaks refuses the whole text. */
export function screenOrBlock(text: string, scanner: (text: string) => Screening = screen): Screening {
  try {
    return scanner(text);
  } catch {
    return {
      findings: [{ kind: 'screenerFailed', severity: 'hard', start: 0, end: text.length }],
      verdict: 'refuse',
    };
  }
}
