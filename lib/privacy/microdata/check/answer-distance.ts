import type { Closeness } from '@/lib/privacy/microdata/policy';

/** Shares of each answer; they add up to 1. */
export type AnswerShares = ReadonlyMap<string, number>;

interface Branch {
  readonly values: ReadonlySet<string>;
  /** Half the distance between two answers that part at the lower and at the upper end. */
  readonly length: number;
}

/** The groups above each listed answer, without groups that cover no more than the one below. */
function reducedChains(
  codes: readonly string[],
  parents: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const chains = new Map<string, string[]>();
  const members = new Map<string, number>();
  for (const code of codes) {
    const chain: string[] = [];
    for (let up = parents.get(code); up !== undefined; up = parents.get(up)) chain.push(up);
    chains.set(code, chain);
    for (const group of chain) members.set(group, (members.get(group) ?? 0) + 1);
  }
  for (const [code, chain] of chains) {
    chains.set(
      code,
      chain.filter((group, at) => {
        const below = chain[at - 1];
        return members.get(group) !== (below === undefined ? 1 : members.get(below));
      }),
    );
  }
  return chains;
}

/**
 * The tree as branches: on a tree the earth mover's distance is the sum over branches of their length times what must
 * cross them, |share of the class − share of the file| below the branch.
 */
function branchesOf({ tree }: Closeness, values: Iterable<string>): Branch[] {
  const parents = new Map(Object.entries(tree?.parents ?? {}));
  const groups = new Set(parents.values());
  const codes = tree?.codes ?? [...parents.keys()].filter((code) => !groups.has(code));
  const chains = reducedChains(codes, parents);
  const top = Math.max(0, ...[...chains.values()].map(({ length }) => length)) + 1;
  const branches: { values: Set<string>; length: number }[] = [];
  const groupBranches = new Map<string, { values: Set<string>; length: number }>();
  for (const value of values) {
    const chain = chains.get(value) ?? [];
    const heightOf = (at: number): number => (at < 0 ? 0 : top - chain.length + at);
    branches.push({ values: new Set([value]), length: heightOf(0) / top / 2 });
    chain.forEach((group, at) => {
      const branch = groupBranches.get(group) ?? {
        values: new Set<string>(),
        length: (heightOf(at + 1) - heightOf(at)) / top / 2,
      };
      groupBranches.set(group, branch);
      branch.values.add(value);
    });
  }
  return [...branches, ...groupBranches.values()];
}

/** How far the shares of a class are from those of the file: half the differences, or over the tree where there is one. */
export function answerDistance(closeness: Closeness, file: AnswerShares): (inClass: AnswerShares) => number {
  const branches: readonly Branch[] = closeness.tree
    ? branchesOf(closeness, file.keys())
    : [...file.keys()].map((value) => ({ values: new Set([value]), length: 0.5 }));
  const below = (shares: AnswerShares, { values }: Branch): number => {
    let sum = 0;
    for (const value of values) sum += shares.get(value) ?? 0;
    return sum;
  };
  const expected = branches.map((branch) => below(file, branch));
  return (inClass) =>
    branches.reduce(
      (sum, branch, at) => sum + branch.length * Math.abs(below(inClass, branch) - (expected[at] ?? 0)),
      0,
    );
}
