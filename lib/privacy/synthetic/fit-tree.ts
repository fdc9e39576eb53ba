import type { ColumnPair } from './choose-pairs';
import type { Measurement } from './measurement';
import { branchesOf, marginalsOf, type TreeTables } from './tree';

const mostRounds = 400;
const mostHalvings = 40;
/** A round that improves the fit by less than this share is the last but a few. */
const leastGain = 1e-4;
const mostIdleRounds = 5;
/** Share of the improvement the slope promises that a step must bring (Armijo 1966). */
const leastOfPromise = 0.25;

const tablesOf = ({ nodes, edges }: TreeTables): Float64Array[] => [...nodes, ...edges];

/** Half the squared distance to the measurements, each in standard deviations of its noise. */
function misfitOf(marginals: TreeTables, measurements: readonly Measurement[]): number {
  let sum = 0;
  tablesOf(marginals).forEach((table, at) => {
    const { values, variances } = measurements[at] ?? { values: table, variances: table };
    for (let cell = 0; cell < table.length; cell += 1) {
      sum += ((table[cell] ?? 0) - (values[cell] ?? 0)) ** 2 / (variances[cell] ?? 1) / 2;
    }
  });
  return sum;
}

function slopeOf(marginals: TreeTables, measurements: readonly Measurement[]): TreeTables {
  const slopes = tablesOf(marginals).map((table, at) =>
    table.map(
      (value, cell) =>
        (value - (measurements[at]?.values[cell] ?? 0)) / (measurements[at]?.variances[cell] ?? 1),
    ),
  );
  const count = marginals.nodes.length;
  return { nodes: slopes.slice(0, count), edges: slopes.slice(count) };
}

function combine(one: TreeTables, other: TreeTables, factor: number): TreeTables {
  const add = (a: readonly Float64Array[], b: readonly Float64Array[]): Float64Array[] =>
    a.map((table, at) => table.map((value, cell) => value + factor * (b[at]?.[cell] ?? 0)));
  return { nodes: add(one.nodes, other.nodes), edges: add(one.edges, other.edges) };
}

function innerProduct(one: TreeTables, other: TreeTables): number {
  const others = tablesOf(other);
  return tablesOf(one).reduce(
    (sum, table, at) =>
      sum + table.reduce((part, value, cell) => part + value * (others[at]?.[cell] ?? 0), 0),
    0,
  );
}

/**
 * The consistent, non-negative tables over a tree that are nearest to the noised ones, in standard deviations of each
 * noise: mirror descent with a line search (McKenna, Sheldon and Miklau 2019). `measurements` are those of the columns,
 * then those of the pairs.
 */
export function fitTree(
  pairs: readonly ColumnPair[],
  measurements: readonly Measurement[],
  total: number,
): TreeTables {
  const branches = branchesOf(pairs);
  const count = measurements.length - pairs.length;
  // Starting from independent columns as measured leaves only their dependence to be found.
  let potentials: TreeTables = {
    nodes: measurements
      .slice(0, count)
      .map(({ values }) => values.map((value) => Math.log(Math.max(value, 0.5)))),
    edges: measurements.slice(count).map(({ values }) => new Float64Array(values.length)),
  };
  let marginals = marginalsOf(potentials, branches, total);
  let misfit = misfitOf(marginals, measurements);
  let step = 1 / total;
  let idle = 0;
  for (let round = 0; round < mostRounds && idle < mostIdleRounds; round += 1) {
    const slope = slopeOf(marginals, measurements);
    step *= 2;
    for (let halving = 0; ; halving += 1) {
      if (halving === mostHalvings) return marginals;
      const tried = combine(potentials, slope, -step);
      const reached = marginalsOf(tried, branches, total);
      const left = misfitOf(reached, measurements);
      const promised = innerProduct(slope, combine(marginals, reached, -1));
      if (misfit - left >= promised * leastOfPromise) {
        idle = misfit - left < leastGain * misfit ? idle + 1 : 0;
        [potentials, marginals, misfit] = [tried, reached, left];
        break;
      }
      step /= 2;
    }
  }
  return marginals;
}
