import * as fc from 'fast-check';
import type { CaseGroup } from '@/lib/privacy/tables/case-group';
import type { Dimension } from '@/lib/privacy/tables/dimension';
import { atomsOf } from './naive-reader';

/** A small file of counted cases over all atoms of its dimensions, in their order. */
export interface SmallFile {
  readonly dimensions: readonly Dimension[];
  readonly counts: readonly number[];
  readonly groups: readonly CaseGroup[];
}

export function smallFile(dimensions: readonly Dimension[], counts: readonly number[]): SmallFile {
  const groups = atomsOf(dimensions).map((codes, at) => ({ codes, count: counts[at] ?? 0 }));
  return { dimensions, counts, groups: groups.filter(({ count }) => count > 0) };
}

/** `flat('sex', 3)` has the codes sex0, sex1, sex2. */
export function flat(name: string, size: number): Dimension {
  return { name, codes: Array.from({ length: size }, (_, at) => `${name}${at}`) };
}

/** Four places in two countries; the second has one place, so that country and place are one cell. */
const nested: Dimension = {
  name: 'place',
  codes: ['p0', 'p1', 'p2', 'p3'],
  parents: { p0: 'north', p1: 'north', p2: 'south', p3: 'island', north: 'main', south: 'main' },
};

const shapes: readonly (readonly Dimension[])[] = [
  [flat('a', 4)],
  [flat('a', 2), flat('b', 2)],
  [flat('a', 3), flat('b', 2)],
  [flat('a', 3), flat('b', 3)],
  [flat('a', 2), flat('b', 2), flat('c', 2)],
  [nested],
  [nested, flat('b', 2)],
];

/** Counts are mostly small, with some zeros and some that are safe. */
export function anySmallFile(largest = 7): fc.Arbitrary<SmallFile> {
  const count = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 3, max: largest }),
  );
  return fc.constantFrom(...shapes).chain((dimensions) => {
    const atoms = atomsOf(dimensions).length;
    return fc
      .array(count, { minLength: atoms, maxLength: atoms })
      .map((counts) => smallFile(dimensions, counts));
  });
}

/** Only shapes whose constraint matrix is totally unimodular: bounds over real tables are whole. */
export function anyTwoWayFile(largest = 6): fc.Arbitrary<SmallFile> {
  return anySmallFile(largest).filter(
    ({ dimensions }) => dimensions.length <= 2 && dimensions.every(({ parents }) => !parents),
  );
}
