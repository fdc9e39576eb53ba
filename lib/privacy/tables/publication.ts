import type { Dimension } from './dimension';

/**
 * What readers of a table may assume about a blank cell. `shown`: zeros are never blank, so a blank is at least
 * 1. `groups`: a zero is blank only where it covers a group disclosure. `any`: a blank may be zero.
 */
export type ZeroPolicy = 'shown' | 'groups' | 'any';

/** One cell as it may be read by anyone: its codes (`null` is the total) and its value, or `null` when hidden. */
export interface PublishedCell {
  readonly codes: Readonly<Record<string, string | null>>;
  readonly value: number | null;
}

/**
 * A protected table as it leaves. It carries no reasons: a reader who learns which blanks are small counts
 * learns that they lie below the threshold.
 */
export interface Publication {
  readonly dimensions: readonly Dimension[];
  readonly zeros: ZeroPolicy;
  readonly cells: readonly PublishedCell[];
}
