import type { KnownSum } from './attacker-system';

/**
 * A system after what can be worked out at once: unknowns with a certain value, and the rest split into blocks
 * that share no equation. Unknowns in no equation belong to no block: they may be any count.
 */
export interface ReducedSystem {
  readonly fixed: ReadonlyMap<number, number>;
  readonly blocks: readonly SystemBlock[];
  readonly blockOf: ReadonlyMap<number, number>;
}

export interface SystemBlock {
  readonly unknowns: readonly number[];
  readonly sums: readonly KnownSum[];
}

/** Fixes unknowns of zero and one-term sums until nothing changes, drops repeated sums, and splits the rest. */
export function reduceSystem(sums: readonly KnownSum[]): ReducedSystem {
  const fixed = new Map<number, number>();
  let open = [...sums];
  for (let before = -1; before !== fixed.size;) {
    before = fixed.size;
    open = open.flatMap((sum) => {
      const left = substitute(sum, fixed);
      if (left.most === 0) for (const unknown of left.unknowns) fixed.set(unknown, 0);
      const [only] = left.unknowns;
      if (left.unknowns.length === 1 && only !== undefined && left.least === left.most) {
        fixed.set(only, left.least);
      }
      return left.unknowns.length === 0 ? [] : [left];
    });
  }
  const distinct = new Map<string, KnownSum>();
  for (const sum of open) {
    const left = substitute(sum, fixed);
    if (left.unknowns.length === 0) continue;
    const key = `${left.unknowns.toSorted((a, b) => a - b).join()}${left.most === Infinity ? '+' : ''}`;
    if (!distinct.has(key)) distinct.set(key, left);
  }
  return { fixed, ...blocksOf([...distinct.values()]) };
}

function substitute({ unknowns, least, most }: KnownSum, fixed: ReadonlyMap<number, number>): KnownSum {
  let known = 0;
  const left = unknowns.filter((unknown) => {
    known += fixed.get(unknown) ?? 0;
    return !fixed.has(unknown);
  });
  return { unknowns: left, least: least - known, most: most - known };
}

function blocksOf(sums: readonly KnownSum[]): Pick<ReducedSystem, 'blocks' | 'blockOf'> {
  const parent = new Map<number, number>();
  const find = (unknown: number): number => {
    let root = unknown;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(unknown, root);
    return root;
  };
  for (const { unknowns } of sums) {
    const [first = 0] = unknowns;
    for (const unknown of unknowns) parent.set(find(unknown), find(first));
  }
  const members = new Map<number, number[]>();
  for (const unknown of parent.keys()) {
    const root = find(unknown);
    const block = members.get(root);
    if (block) block.push(unknown);
    else members.set(root, [unknown]);
  }
  const blockOf = new Map<number, number>();
  const roots = [...members.keys()];
  roots.forEach((root, block) => {
    for (const unknown of members.get(root) ?? []) blockOf.set(unknown, block);
  });
  const sumsOf: KnownSum[][] = roots.map(() => []);
  for (const sum of sums) sumsOf[blockOf.get(sum.unknowns[0] ?? -1) ?? -1]?.push(sum);
  return {
    blockOf,
    blocks: roots.map((root, block) => ({ unknowns: members.get(root) ?? [], sums: sumsOf[block] ?? [] })),
  };
}
