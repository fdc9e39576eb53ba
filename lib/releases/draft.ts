import type { BlankReason } from './periods/publication';
import type { PublishedClasses } from './microdata/published-classes';

/** What a person sees of a table before it is approved: each cell, and why it is blank. */
export interface TablePreview {
  type: 'Table';
  asOf: string;
  axes: string[][];
  cells: [codes: (string | null)[], value: number | null, reason: BlankReason | null][];
}

export interface RowsPreview {
  type: 'Microdata';
  records: number;
  generalised: number;
  leftOut: number;
  smallestClass: number;
  classes: number;
  schemes: number;
  loss: number;
  /** Share of a column's detail that was given up, 0 … 1. */
  columns: { name: string; loss: number }[];
  /** Records at risk before: alone, and among fewer than k. */
  before: { uniques: number; underK: number };
}

interface NoisePrice {
  epsilon: number;
  delta: number;
  /** ρ of this release, of the year so far, and what is left of the year. */
  rho: number;
  spentRho: number;
  leftRho: number;
  people: number;
}

export interface NoisedPreview extends NoisePrice {
  type: 'NoisedTable';
  cells: number;
  margin: number;
}

export interface SyntheticPreview extends NoisePrice {
  type: 'Synthetic';
  rows: number;
  /** Most by which anyone can tell whether a person was among those it was made from, 0 … 1. */
  membership: number;
  meanError: number;
  meanErrorMargin: number;
  meanCount: number;
}

export type ReleasePreview = TablePreview | RowsPreview | NoisedPreview | SyntheticPreview;

/** A release as it was made, before it is written to the register. */
export interface ReleaseDraft {
  text: string;
  rowsIn: number;
  rowsOut: number;
  parameters: Record<string, unknown>;
  certificate: object;
  preview: ReleasePreview;
  inputsHash: Buffer<ArrayBuffer>;
  classes?: PublishedClasses;
}
