import type { Finding, ScreeningResult } from './finding';
import { moved, screenSegment, type ScreeningOptions, verdictOf } from './screen';
import { segmentsOf } from './segments';

/** Screens a text again and again while it is typed. */
export type EditScreener = (text: string) => ScreeningResult;

/**
 * A screener for a text that changes a little at a time: only segments it has not just read are read again, which is
 * the changed paragraph and, where a blank line came or went, the one beside it. Equals `screen` on every text: both
 * are the findings of the segments, and a segment's findings depend on nothing outside it. Keeps the last text's
 * segments in memory and nothing else; throws when a recogniser does.
 */
export function createEditScreener(options: ScreeningOptions = {}): EditScreener {
  let known = new Map<string, Finding[]>();
  return (text) => {
    const now = new Map<string, Finding[]>();
    const findings = segmentsOf(text).flatMap(({ start, end }) => {
      const segment = text.slice(start, end);
      const found = now.get(segment) ?? known.get(segment) ?? screenSegment(segment, options);
      now.set(segment, found);
      return found.map((finding) => moved(finding, start));
    });
    known = now;
    return { findings, verdict: verdictOf(findings) };
  };
}
