import { screen } from '@/lib/privacy/screening/screen';
import type { Case } from './build-corpus';

export interface Score {
  found: number;
  of: number;
}

/** True when some finding of the right severity touches the span. */
export function isFound({ kind, text, start, end }: Case): boolean {
  return screen(text).findings.some(
    (finding) =>
      finding.start < end && start < finding.end && (kind === 'personName' || finding.severity === 'hard'),
  );
}

/** How many cases are found, by a label of each. */
export function scoreBy(cases: readonly Case[], label: (each: Case) => string): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const each of cases) {
    const score = scores.get(label(each)) ?? { found: 0, of: 0 };
    score.of += 1;
    if (isFound(each)) score.found += 1;
    scores.set(label(each), score);
  }
  return scores;
}

export const rate = ({ found, of }: Score) => found / of;
