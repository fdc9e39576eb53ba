import type { Axis } from './dimension';

/**
 * A way to move one case along one axis without the rest of the axis noticing: it enters one finest code and
 * leaves another (or comes from nowhere), and every sub-total that contains just one of the two changes with it.
 * The products of one alternation per axis are the alternating boxes that leave the sums of a table unchanged.
 */
export interface Alternation {
  /** Steps from the node the alternation was made for, in cells; the first is 0, that node itself. */
  readonly offsets: Int32Array;
  /** +1 where the node gains the case, -1 where it loses it; the first is +1. */
  readonly signs: Int8Array;
}

/** Every alternation along `axis` in which `node` gains a case, in the order of the codes. */
export function alternationsFor(axis: Axis, stride: number, node: number): Alternation[] {
  const found: Alternation[] = [];
  for (let entered = 0; entered < axis.leafCount; entered += 1) {
    const gaining = axis.containing[entered] ?? new Int32Array(0);
    if (!gaining.includes(node)) continue;
    for (let left = 0; left <= axis.leafCount; left += 1) {
      const losing =
        left === axis.leafCount ? new Int32Array(0) : (axis.containing[left] ?? new Int32Array(0));
      if (losing.includes(node)) continue;
      const nodes = [
        node,
        ...gaining.filter((other) => other !== node && !losing.includes(other)),
        ...losing.filter((other) => !gaining.includes(other)),
      ];
      found.push({
        offsets: Int32Array.from(nodes, (other) => (other - node) * stride),
        signs: Int8Array.from(nodes, (other) => (gaining.includes(other) ? 1 : -1)),
      });
    }
  }
  return found;
}
