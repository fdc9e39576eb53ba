import {
  candidateList,
  countedDigits,
  nodeNumbers,
  splitAttributes,
  type AttributeSplit,
  type CandidateList,
} from './candidate-lists';
import type { ClassRule } from './class-rule';
import type { LeafMatrix } from './leaf-matrix';
import { createRecodingBuilder, dropped, type Recoding, type RecodingBuilder } from './recoding';
import { recodingLattice, type RecodingLattice } from './recoding-lattice';

/** Most list entries kept from one node to the next: 6 bytes each. */
const maxListEntries = 60_000_000;

/**
 * Strict k-anonymity by local recoding from the bottom: goes through all generalisations from the least loss to the
 * most; at each, publishes the rows, of those not yet published, whose class has k rows or more and satisfies the rule.
 * What is left at the end, fewer than k rows unless the rule refuses them, is dropped and never published as a row of
 * stars. A published row belongs to the first published class in that order that it fits; so even an attacker who can
 * run this code faces k rows.
 *
 * Rows are grouped once for each setting of the attributes with many values, and only groups that still have k rows are
 * looked at again. Throws `tooLarge` beyond 13 attributes that vary.
 */
export function latticePeel(
  matrix: LeafMatrix,
  k: number,
  rule: ClassRule | null,
  convexity = 1.3,
): Recoding {
  const lattice = recodingLattice(matrix, convexity);
  const split = splitAttributes(matrix);
  const digits = countedDigits(matrix, split.counted);
  const builder = createRecodingBuilder(matrix);
  const lists = new Map<string, CandidateList>();
  const numbers = new Map<string, Uint16Array>();
  const peeler = createPeeler(matrix, lattice, split, builder, k, rule);
  let entries = 0;
  let open = matrix.rowCount;

  for (const node of lattice.nodes) {
    if (open < k) break;
    const groupingKey = split.grouping.map((attribute) => node[attribute]).join();
    let list = lists.get(groupingKey);
    if (!list) {
      list = candidateList(matrix, lattice, split.grouping, node, digits, builder.classOf, k);
      if (entries + list.rows.length > maxListEntries) {
        lists.clear();
        entries = 0;
      }
      lists.set(groupingKey, list);
      entries += list.rows.length;
    }
    const countedKey = split.counted.map((attribute) => node[attribute]).join();
    let nodeOf = numbers.get(countedKey);
    if (!nodeOf) {
      nodeOf = nodeNumbers(matrix, lattice, split, node);
      numbers.set(countedKey, nodeOf);
    }
    open -= peeler(node, list, nodeOf);
  }
  return builder.finish();
}

/** Publishes what a node can publish, takes published rows out of its list, and returns how many were published. */
type Peeler = (node: Uint8Array, list: CandidateList, nodeOf: Uint16Array) => number;

function createPeeler(
  { width, hierarchies, leaves }: LeafMatrix,
  { levels }: RecodingLattice,
  { range }: AttributeSplit,
  { classOf, classWith }: RecodingBuilder,
  k: number,
  rule: ClassRule | null,
): Peeler {
  const counts = new Int32Array(range);
  const full = new Int32Array(range);
  let gathered = new Int32Array(1024);

  const publish = (node: Uint8Array, rows: Int32Array, from: number, to: number): number => {
    if (rule && !rule(rows, from, to)) return 0;
    const first = (rows[from] ?? 0) * width;
    const number = classWith(
      hierarchies.map((hierarchy, attribute) => {
        const level = levels[attribute]?.[node[attribute] ?? 0] ?? 0;
        return hierarchy.levels[level]?.[leaves[first + attribute] ?? 0] ?? 0;
      }),
    );
    for (let at = from; at < to; at += 1) classOf[rows[at] ?? 0] = number;
    return to - from;
  };

  /** Gathers the rows of each full counter side by side and publishes them. */
  const publishFull = (
    node: Uint8Array,
    { rows, digits }: CandidateList,
    nodeOf: Uint16Array,
    from: number,
    to: number,
    fullCount: number,
  ): number => {
    if (gathered.length < to - from) gathered = new Int32Array((to - from) * 2);
    const places = new Map<number, number>();
    let next = 0;
    for (let each = 0; each < fullCount; each += 1) {
      const number = full[each] ?? 0;
      places.set(number, next);
      next += counts[number] ?? 0;
    }
    for (let at = from; at < to; at += 1) {
      const number = nodeOf[digits[at] ?? 0] ?? 0;
      const place = places.get(number);
      if (place === undefined) continue;
      gathered[place] = rows[at] ?? 0;
      places.set(number, place + 1);
    }
    let published = 0;
    let start = 0;
    for (let each = 0; each < fullCount; each += 1) {
      const end = start + (counts[full[each] ?? 0] ?? 0);
      published += publish(node, gathered, start, end);
      start = end;
    }
    return published;
  };

  return (node, list, nodeOf) => {
    const { rows, digits, ends } = list;
    let published = 0;
    let kept = 0;
    let groups = 0;
    let from = 0;
    for (let group = 0; group < list.groupCount; group += 1) {
      const to = ends[group] ?? 0;
      const start = kept;
      let fullCount = 0;
      for (let at = from; at < to; at += 1) {
        const row = rows[at] ?? 0;
        if (classOf[row] !== dropped) continue;
        const digit = digits[at] ?? 0;
        rows[kept] = row;
        digits[kept] = digit;
        kept += 1;
        const number = nodeOf[digit] ?? 0;
        const count = (counts[number] ?? 0) + 1;
        counts[number] = count;
        if (count === k) {
          full[fullCount] = number;
          fullCount += 1;
        }
      }
      from = to;
      if (fullCount > 0) published += publishFull(node, list, nodeOf, start, kept, fullCount);
      for (let at = start; at < kept; at += 1) counts[nodeOf[digits[at] ?? 0] ?? 0] = 0;
      if (kept - start < k) kept = start;
      else {
        ends[groups] = kept;
        groups += 1;
      }
    }
    list.groupCount = groups;
    return published;
  };
}
