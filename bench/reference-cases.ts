import type { CodedColumn, CodedTable } from '@/lib/privacy/risk/coded-table';
import type { HierarchyTree } from '@/lib/privacy/risk/hierarchy';

/** One attribute of the reference file: how many values, how many groups they fall into, and how skewed they are. */
interface ReferenceAttribute {
  readonly name: string;
  readonly values: number;
  readonly groups: number;
  /** Value v is drawn with weight 1 / (v + 1)^skew. */
  readonly skew: number;
  /** Countries next to each other in frequency lie in different regions; bands and years form ranges. */
  readonly grouping: 'ranges' | 'scattered';
}

const attributes: readonly ReferenceAttribute[] = [
  { name: 'gender', values: 3, groups: 1, skew: 1, grouping: 'ranges' },
  { name: 'age', values: 9, groups: 4, skew: 1, grouping: 'ranges' },
  { name: 'citizenship', values: 60, groups: 10, skew: 1.38, grouping: 'scattered' },
  { name: 'country', values: 60, groups: 10, skew: 1.38, grouping: 'scattered' },
  { name: 'year', values: 14, groups: 4, skew: 1, grouping: 'ranges' },
  { name: 'exploitation', values: 6, groups: 3, skew: 1, grouping: 'ranges' },
  { name: 'recruiter', values: 5, groups: 2, skew: 1, grouping: 'ranges' },
  { name: 'means', values: 8, groups: 3, skew: 1, grouping: 'ranges' },
];
const sensitive: readonly ReferenceAttribute[] = [
  { name: 'outcome', values: 5, groups: 1, skew: 1, grouping: 'ranges' },
  { name: 'health', values: 6, groups: 1, skew: 1.2, grouping: 'ranges' },
];

export const referenceNames = attributes.map(({ name }) => name);
export const sensitiveNames = sensitive.map(({ name }) => name);

const groupOf = ({ values, groups, grouping }: ReferenceAttribute, value: number): number =>
  grouping === 'ranges' ? Math.floor((value * groups) / values) : value % groups;

/** What each attribute's values generalise to: `{ 'age:3': 'age:1…' }`. Gender has no group below "any". */
export function referenceParents(): Map<string, Record<string, string>> {
  return new Map(
    attributes.map((attribute) => {
      const parents: Record<string, string> = {};
      if (attribute.groups > 1) {
        for (let value = 0; value < attribute.values; value += 1) {
          parents[`${attribute.name}:${value}`] = `${attribute.name}#${groupOf(attribute, value)}`;
        }
      }
      return [attribute.name, parents];
    }),
  );
}

/** The hierarchies of a file. In the coarse one the groups are the values, and only "any" is above them. */
export function referenceTrees(detail: 'fine' | 'coarse'): HierarchyTree[] {
  const parents = referenceParents();
  return referenceNames.map((name) => ({
    name,
    parents: detail === 'fine' ? (parents.get(name) ?? {}) : {},
  }));
}

/** mulberry32 (Tommy Ettinger): repeatable rolls for invented cases. */
export function repeatableRolls(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function drawer({ values, skew }: ReferenceAttribute): (roll: number) => number {
  const weights = Array.from({ length: values }, (_, value) => (value + 1) ** -skew);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const upTo = Float64Array.from(weights, (weight) => (sum += weight / total));
  return (roll) => {
    const at = upTo.findIndex((bound) => roll < bound);
    return at === -1 ? values - 1 : at;
  };
}

/** The three files that measurements are made on. */
export const referenceShapes: readonly (readonly [string, Omit<ReferenceShape, 'rows'>])[] = [
  ['fine', {}],
  ['coarse', { detail: 'coarse' }],
  ['correlated', { corridorShare: 0.8 }],
];

export interface ReferenceShape {
  readonly rows: number;
  readonly seed?: number;
  /** `coarse`: each value replaced by its group. */
  readonly detail?: 'fine' | 'coarse';
  /** Share of people who follow one of 40 corridors that tie the attributes together; 0 in the reference file. */
  readonly corridorShare?: number;
}

/**
 * Invented cases: independent, skewed attributes whose uniques, classes and losses match the published measurements of
 * the reference file at 1,000, 10,000 and 100,000 rows (docs/privacy/microdata.md says how closely).
 */
export function referenceCases({
  rows,
  seed = 1,
  detail = 'fine',
  corridorShare = 0,
}: ReferenceShape): CodedTable {
  const roll = repeatableRolls(seed);
  const all = [...attributes, ...sensitive];
  const draws = all.map(drawer);
  const corridors = Array.from({ length: 40 }, () => draws.map((draw) => draw(roll())));
  const drawCorridor = drawer({ name: 'corridor', values: 40, groups: 1, skew: 1, grouping: 'ranges' });
  const columns = all.map(() => new Uint32Array(rows));
  for (let row = 0; row < rows; row += 1) {
    const corridor = roll() < corridorShare ? corridors[drawCorridor(roll())] : undefined;
    draws.forEach((draw, at) => {
      // One in five who follow a corridor differs from it in any one attribute.
      const own = corridor === undefined || at >= attributes.length || roll() < 0.2;
      const value = own ? draw(roll()) : (corridor[at] ?? 0);
      const column = columns[at];
      if (column) column[row] = value + 1;
    });
  }
  return { rowCount: rows, columns: all.map((attribute, at) => coded(attribute, columns[at], detail, at)) };
}

function coded(
  attribute: ReferenceAttribute,
  codes: Uint32Array = new Uint32Array(),
  detail: 'fine' | 'coarse',
  at: number,
): CodedColumn {
  const { name, values, groups } = attribute;
  if (detail === 'fine' || groups === 1 || at >= attributes.length) {
    return { name, codes, values: ['', ...Array.from({ length: values }, (_, value) => `${name}:${value}`)] };
  }
  return {
    name,
    codes: codes.map((code) => groupOf(attribute, code - 1) + 1),
    values: ['', ...Array.from({ length: groups }, (_, group) => `${name}#${group}`)],
  };
}
