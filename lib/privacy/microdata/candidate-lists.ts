import { equivalenceClasses } from '@/lib/privacy/risk/equivalence-classes';
import type { LeafMatrix } from './leaf-matrix';
import { dropped } from './recoding';
import type { RecodingLattice } from './recoding-lattice';

/**
 * The rows that may still find k others at one setting of the grouping attributes, group after group: group g is
 * `rows[ends[g − 1] … ends[g] − 1]`, at least k rows that agree on the grouping attributes at their levels. `digits`
 * holds, for each row in the same order, its leaves of the other attributes as one number.
 */
export interface CandidateList {
  rows: Int32Array;
  digits: Uint16Array;
  ends: Int32Array;
  groupCount: number;
}

/** Which attributes group the rows, and which are counted inside a group. */
export interface AttributeSplit {
  readonly grouping: readonly number[];
  readonly counted: readonly number[];
  /** Distinct numbers the counted leaves can make. */
  readonly range: number;
}

/** Counters of this many numbers stay in the nearest caches. */
const countedRange = 2 ** 13;

/** Attributes with the most values group; the rest, as many as fit the counters, are counted. */
export function splitAttributes({ hierarchies }: LeafMatrix): AttributeSplit {
  const byLeaves = hierarchies
    .map(({ leafCount }, attribute) => ({ leafCount, attribute }))
    .toSorted((a, b) => a.leafCount - b.leafCount);
  const counted: number[] = [];
  let range = 1;
  for (const { leafCount, attribute } of byLeaves) {
    if (range * leafCount > countedRange) break;
    range *= leafCount;
    counted.push(attribute);
  }
  const grouping = hierarchies.map((_, attribute) => attribute).filter((at) => !counted.includes(at));
  return { grouping, counted, range };
}

/** Each row's leaves of the counted attributes as one number in mixed radix. */
export function countedDigits(
  { rowCount, width, hierarchies, leaves }: LeafMatrix,
  counted: readonly number[],
): Uint16Array {
  const digits = new Uint16Array(rowCount);
  let radix = 1;
  for (const attribute of counted) {
    for (let row = 0; row < rowCount; row += 1) {
      digits[row] = (digits[row] ?? 0) + radix * (leaves[row * width + attribute] ?? 0);
    }
    radix *= hierarchies[attribute]?.leafCount ?? 1;
  }
  return digits;
}

/**
 * For one setting of the counted attributes: number of leaves → number of nodes, counted from 0 at each level so that
 * coarse settings need few counters.
 */
export function nodeNumbers(
  { hierarchies }: LeafMatrix,
  { levels }: RecodingLattice,
  { counted, range }: AttributeSplit,
  node: Uint8Array,
): Uint16Array {
  const numbers = new Uint16Array(range);
  let leafRadix = 1;
  let nodeRadix = 1;
  for (const attribute of counted) {
    const hierarchy = hierarchies[attribute];
    const nodes = hierarchy?.levels[levels[attribute]?.[node[attribute] ?? 0] ?? 0] ?? new Int32Array();
    const rank = new Map([...new Set(nodes)].map((each, at) => [each, at]));
    const ranks = Array.from(nodes, (each) => rank.get(each) ?? 0);
    for (let number = 0; number < range; number += 1) {
      const leaf = Math.floor(number / leafRadix) % ranks.length;
      numbers[number] = (numbers[number] ?? 0) + nodeRadix * (ranks[leaf] ?? 0);
    }
    leafRadix *= ranks.length;
    nodeRadix *= rank.size;
  }
  return numbers;
}

/** The candidates among the rows that have no class yet. Groups of fewer than k are left out: they can only shrink. */
export function candidateList(
  { rowCount, width, hierarchies, leaves }: LeafMatrix,
  { levels }: RecodingLattice,
  grouping: readonly number[],
  node: Uint8Array,
  digits: Uint16Array,
  classOf: Int32Array,
  k: number,
): CandidateList {
  const open = new Int32Array(rowCount);
  let openCount = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (classOf[row] !== dropped) continue;
    open[openCount] = row;
    openCount += 1;
  }
  const columns = grouping.map((attribute) => {
    const hierarchy = hierarchies[attribute];
    const nodes = hierarchy?.levels[levels[attribute]?.[node[attribute] ?? 0] ?? 0] ?? new Int32Array();
    const codes = new Uint32Array(openCount);
    for (let at = 0; at < openCount; at += 1) {
      codes[at] = nodes[leaves[(open[at] ?? 0) * width + attribute] ?? 0] ?? 0;
    }
    return { name: '', codes, values: hierarchy?.labels ?? [] };
  });
  const { classOf: groupOf, sizes } = equivalenceClasses(columns, openCount);

  const places = new Int32Array(sizes.length);
  const ends = new Int32Array(sizes.length);
  let kept = 0;
  let groupCount = 0;
  sizes.forEach((size, group) => {
    places[group] = size < k ? -1 : kept;
    if (size < k) return;
    kept += size;
    ends[groupCount] = kept;
    groupCount += 1;
  });
  const list = { rows: new Int32Array(kept), digits: new Uint16Array(kept), ends, groupCount };
  for (let at = 0; at < openCount; at += 1) {
    const group = groupOf[at] ?? 0;
    const place = places[group] ?? -1;
    if (place === -1) continue;
    places[group] = place + 1;
    const row = open[at] ?? 0;
    list.rows[place] = row;
    list.digits[place] = digits[row] ?? 0;
  }
  return list;
}
