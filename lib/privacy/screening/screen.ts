import type { Finding, ScreeningResult } from './finding';
import { originalOffset } from './normalize';
import { hardRecognizers, softRecognizers } from './recognizers';
import { isHard, withoutOverlaps } from './resolve';
import { prepareScan } from './scan';
import { segmentsOf } from './segments';

export type ScreeningLanguage = 'en' | 'ko' | 'zh';

const allLanguages: readonly ScreeningLanguage[] = ['en', 'ko', 'zh'];

export interface ScreeningOptions {
  /** Languages whose names, dates, addresses and places are looked for; default all. Hard kinds know no language. */
  languages?: readonly ScreeningLanguage[];
}

/**
 * Looks for what identifies a person in free text of any language. Findings are spans of the original text in UTF-16
 * units, in order, not overlapping. Hard kinds are found through full-width forms, invisible characters, look-alike
 * letters, spelled digits, separators and line breaks. Linear in the text's length.
 *
 * Throws when a recogniser does; whoever decides on the result uses `screenOrBlock`.
 */
export function screen(text: string, options: ScreeningOptions = {}): ScreeningResult {
  const findings = segmentsOf(text).flatMap(({ start, end }) =>
    screenSegment(text.slice(start, end), options).map((finding) => moved(finding, start)),
  );
  return { findings, verdict: verdictOf(findings) };
}

/** Findings of one segment, by offsets inside it. */
export function screenSegment(text: string, { languages = allLanguages }: ScreeningOptions): Finding[] {
  const scan = prepareScan(text);
  const recognizers = [
    ...hardRecognizers,
    ...softRecognizers.any,
    ...languages.flatMap((language) => softRecognizers[language]),
  ];
  const matches = recognizers.flatMap((recognize) => recognize(scan));
  return withoutOverlaps(matches).map(({ kind, start, end, confidence }) => ({
    kind,
    severity: isHard(kind) ? 'hard' : 'soft',
    start: originalOffset(scan, start),
    end: originalOffset(scan, end),
    confidence,
  }));
}

export function moved(finding: Finding, by: number): Finding {
  return { ...finding, start: finding.start + by, end: finding.end + by };
}

export function verdictOf(findings: readonly Finding[]): ScreeningResult['verdict'] {
  if (findings.some(({ severity }) => severity === 'hard')) return 'refuse';
  return findings.length > 0 ? 'confirm' : 'clear';
}

/** `screen`, failing closed: a screener that breaks refuses the whole text. */
export function screenOrBlock(
  text: string,
  options: ScreeningOptions = {},
  scanner: typeof screen = screen,
): ScreeningResult {
  try {
    return scanner(text, options);
  } catch {
    return {
      findings: [
        { kind: 'screenerFailed', severity: 'hard', start: 0, end: text.length, confidence: 'high' },
      ],
      verdict: 'refuse',
    };
  }
}
