import { type DigitCluster, digitClusters } from './digit-clusters';
import { digitView } from './digit-view';
import type { Match } from './finding';
import { normalize, type NormalizedText } from './normalize';

/** A text prepared for the recognisers. All strings but the original have the same length. */
export interface Scan extends NormalizedText {
  original: string;
  /** `lower` with spelled digits as digits. */
  view: string;
  clusters: DigitCluster[];
  /** How many candidates recognisers have looked at: what a test counts to show that the work is linear. */
  candidates: number;
}

/** Reads a scan and says what it found; pure. */
export type Recognizer = (scan: Scan) => Match[];

export function prepareScan(original: string): Scan {
  const normalized = normalize(original);
  const view = digitView(normalized.lower);
  return { ...normalized, original, view, clusters: digitClusters(view), candidates: 0 };
}
