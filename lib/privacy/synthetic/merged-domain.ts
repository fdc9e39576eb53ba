import type { Measurement } from './measurement';
import type { MatrixColumn } from './people-matrix';

/**
 * A column whose rare answers are one: pairs of answers that hardly anyone gives would be noise alone. `groups` are the
 * answers behind each merged one, with the share in which they are told apart again.
 */
export interface MergedDomain {
  readonly groups: readonly MergedGroup[];
  readonly measurement: Measurement;
}

interface MergedGroup {
  readonly answers: readonly number[];
  readonly weights: readonly number[];
}

/** Standard deviations of the noise that an answer must be above to stand alone (McKenna, Miklau and Sheldon 2021). */
const leastDeviations = 3;

/** Decides from noised counts alone which answers stand alone. */
export function mergedDomain({ values, variances }: Measurement): MergedDomain {
  const answers = [...values.keys()];
  const isFrequent = (at: number): boolean =>
    (values[at] ?? 0) >= leastDeviations * Math.sqrt(variances[at] ?? 0);
  const rare = answers.filter((at) => !isFrequent(at));
  const groups = [...answers.filter(isFrequent).map((at) => [at]), ...(rare.length > 0 ? [rare] : [])];
  const sumIn = (group: readonly number[], of: Float64Array): number =>
    group.reduce((sum, at) => sum + (of[at] ?? 0), 0);
  return {
    groups: groups.map((group) => ({ answers: group, weights: weightsOf(group, values) })),
    measurement: {
      values: Float64Array.from(groups, (group) => sumIn(group, values)),
      variances: Float64Array.from(groups, (group) => sumIn(group, variances)),
    },
  };
}

function weightsOf(group: readonly number[], values: Float64Array): number[] {
  const positive = group.map((at) => Math.max(0, values[at] ?? 0));
  return positive.some((weight) => weight > 0) ? positive : group.map(() => 1);
}

/** The column with its rare answers merged. */
export function mergedColumn({ cells }: MatrixColumn, { groups }: MergedDomain): MatrixColumn {
  const groupOf = new Map(groups.flatMap(({ answers }, group) => answers.map((at) => [at, group])));
  return { size: groups.length, cells: cells.map((answer) => groupOf.get(answer) ?? 0) };
}
