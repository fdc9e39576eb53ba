import * as fc from 'fast-check';
import { leafMatrix, type LeafMatrix } from '@/lib/privacy/microdata/leaf-matrix';
import { dropped, type Recoding } from '@/lib/privacy/microdata/recoding';
import { encodeRows, type CodedTable } from '@/lib/privacy/risk/coded-table';
import type { HierarchyTree } from '@/lib/privacy/risk/hierarchy';

/** Three quasi-identifiers of different depth; every tree has a value without a group. */
export const trees: readonly HierarchyTree[] = [
  { name: 'sex', codes: ['F', 'M', 'X'] },
  { name: 'age', parents: { a1: 'child', a2: 'child', a3: 'adult', a4: 'adult' } },
  {
    name: 'place',
    parents: {
      p1: 'north',
      p2: 'north',
      p3: 'south',
      p4: 'south',
      north: 'land',
      south: 'land',
      p5: 'isles',
      p6: 'isles',
    },
  },
];

export type Case = readonly (string | null)[];

const value = (values: readonly string[], missing: boolean): fc.Arbitrary<string | null> =>
  // Skewed, so that common and lone combinations both occur.
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(values[0] ?? null) },
    { weight: 3, arbitrary: fc.constantFrom(...values) },
    ...(missing ? [{ weight: 1, arbitrary: fc.constant(null) }] : []),
  );

const answer = fc.tuple(
  value(['F', 'M', 'X'], true),
  value(['a1', 'a2', 'a3', 'a4', 'a5'], true),
  value(['p1', 'p2', 'p3', 'p4', 'p5', 'p6'], true),
  value(['home', 'shelter', 'court'], true),
  value(['debt', 'threat', 'debt;threat', 'debt;lock', 'lock;threat;debt', 'paper'], true),
);

/** Files of up to 200 cases: sex, age, place, outcome (sensitive), control (several codes). */
export const caseFiles: fc.Arbitrary<readonly Case[]> = fc.array(answer, { maxLength: 200 });
export const columnNames = ['sex', 'age', 'place', 'outcome', 'control'] as const;

export function tableOf(cases: readonly Case[]): CodedTable {
  return encodeRows(columnNames, cases);
}

export function matrixOf(cases: readonly Case[]): LeafMatrix {
  const { columns, rowCount } = tableOf(cases);
  return leafMatrix(columns.slice(0, 3), trees, rowCount);
}

/** What a row says in the published file; null where it is left out. */
export function publishedCells(
  { width, hierarchies }: LeafMatrix,
  recoding: Recoding,
  row: number,
): string[] | null {
  const at = recoding.classOf[row] ?? dropped;
  if (at === dropped) return null;
  return hierarchies.map(
    ({ labels }, attribute) => labels[recoding.nodes[at * width + attribute] ?? -1] ?? '?',
  );
}

/** The groups above a value and "any", read from the tree and not from the compiled hierarchy. */
export function labelsAbove({ parents = {} }: HierarchyTree, text: string): string[] {
  const chain = [text];
  const map = new Map(Object.entries(parents));
  for (let up = map.get(text); up !== undefined; up = map.get(up)) chain.push(up);
  return [...chain, '*'];
}

/** Counts of equal texts. */
export function tally(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
