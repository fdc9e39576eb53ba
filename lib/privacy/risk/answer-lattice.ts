import { recordCount, type RarityIndex } from './rarity-index';
import { RiskError } from './risk-error';

/**
 * Every way to generalise one record: a point is a level for each attribute, numbered in mixed radix with `strides`.
 * `matching[point]` is how many records of the index have the same generalised answers.
 */
export interface AnswerLattice {
  readonly strides: readonly number[];
  readonly levelCounts: readonly number[];
  readonly matching: Int32Array;
}

/** Above this many points, fewer attributes or levels must be asked for. */
const maxPoints = 2 ** 20;

/**
 * Counts all points in one pass over the records. A record matches the asked one at a point exactly if each of its
 * answers meets the asked answer at or below that attribute's level; so it is enough to count records by the lowest
 * levels at which they meet, and to sum those counts downwards along each attribute. Work depends on the number of
 * records and points only, never on the answers: the time taken says nothing about who is in the index.
 */
export function countLattice(index: RarityIndex, leaves: readonly number[]): AnswerLattice {
  const { hierarchies, packs, slots } = index;
  const levelCounts = hierarchies.map(({ levels }) => levels.length);
  let points = 1;
  const strides = levelCounts.map((count) => {
    const stride = points;
    points *= count;
    return stride;
  });
  if (points > maxPoints) throw new RiskError('tooLarge', 'too many attributes and levels for a live count');

  const meeting = hierarchies.map(({ levels, leafCount }, attribute) => {
    const asked = leaves[attribute] ?? 0;
    const level = new Int32Array(leafCount);
    for (let leaf = 0; leaf < leafCount; leaf += 1) {
      while (levels[level[leaf] ?? 0]?.[leaf] !== levels[level[leaf] ?? 0]?.[asked]) {
        level[leaf] = (level[leaf] ?? 0) + 1;
      }
    }
    return level;
  });

  // A removed record lands beyond the last point, whatever the other packs add.
  const counts = new Int32Array(points * (packs.length + 1));
  const tables = packs.map(({ attributes, radices, size }) => {
    const table = new Int32Array(size + 1);
    table[size] = points;
    attributes.forEach((attribute, at) => {
      const levelOf = meeting[attribute];
      const radix = radices[at] ?? 1;
      const stride = strides[attribute] ?? 0;
      for (let number = 0; number < size; number += 1) {
        const leaf = Math.floor(number / radix) % (levelOf?.length ?? 1);
        table[number] = (table[number] ?? 0) + (levelOf?.[leaf] ?? 0) * stride;
      }
    });
    return table;
  });
  countPoints(
    packs.map(({ digits }) => digits),
    tables,
    slots,
    counts,
  );

  const matching = counts.slice(0, points);
  levelCounts.forEach((levelCount, attribute) => {
    const stride = strides[attribute] ?? 1;
    for (let point = stride; point < points; point += 1) {
      if (Math.floor(point / stride) % levelCount === 0) continue;
      matching[point] = (matching[point] ?? 0) + (matching[point - stride] ?? 0);
    }
  });
  if (matching[points - 1] !== recordCount(index))
    throw new RiskError('columns', 'a hierarchy has more than one root');
  return { strides, levelCounts, matching };
}

/** Adds one to the point of each slot. Two and three packs, the usual cases, have a loop of their own: it is the whole cost. */
function countPoints(
  digits: readonly Uint16Array[],
  tables: readonly Int32Array[],
  slots: number,
  counts: Int32Array,
): void {
  const [a = new Uint16Array(slots), b, c] = digits;
  const [ta = new Int32Array(1), tb, tc] = tables;
  if (digits.length === 3 && b && c && tb && tc) {
    for (let slot = 0; slot < slots; slot += 1) {
      const point = (ta[a[slot] ?? 0] ?? 0) + (tb[b[slot] ?? 0] ?? 0) + (tc[c[slot] ?? 0] ?? 0);
      counts[point] = (counts[point] ?? 0) + 1;
    }
    return;
  }
  for (let slot = 0; slot < slots; slot += 1) {
    let point = 0;
    for (let pack = 0; pack < digits.length; pack += 1) {
      point += tables[pack]?.[digits[pack]?.[slot] ?? 0] ?? 0;
    }
    counts[point] = (counts[point] ?? 0) + 1;
  }
}
