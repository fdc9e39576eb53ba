import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rareItems, type ItemSet } from '@/lib/privacy/microdata/pair-support';
import { protectSets } from '@/lib/privacy/microdata/protect-sets';
import { readSetColumn } from '@/lib/privacy/microdata/set-column';
import { recodeSets } from '@/lib/privacy/microdata/set-recoding';
import { encodeRows } from '@/lib/privacy/risk/coded-table';
import { compileHierarchy, type HierarchyTree } from '@/lib/privacy/risk/hierarchy';
import { labelsAbove } from './small-microdata';

const means: HierarchyTree = {
  name: 'means',
  codes: ['beating', 'burning', 'debt', 'wages', 'lock', 'watch'],
  parents: {
    beating: 'violence',
    burning: 'violence',
    debt: 'economic',
    wages: 'economic',
    lock: 'confinement',
    watch: 'confinement',
  },
};
const sets = fc.array(fc.uniqueArray(fc.constantFrom(...(means.codes ?? [])), { maxLength: 4 }), {
  minLength: 1,
  maxLength: 40,
});

/** The column as it would be published, in one class of all rows. */
function publish(rows: readonly (readonly string[])[], k: number, tree = means): string[] {
  const [column] = encodeRows(
    ['means'],
    rows.map((codes) => [codes.join(';')]),
  ).columns;
  if (!column) throw new Error('no column');
  const recoding = { classOf: new Int32Array(rows.length), classCount: 1, nodes: new Int32Array() };
  const { textOf, texts } = protectSets(readSetColumn(column, tree), recoding, 'class', k);
  return rows.map((_, row) => texts[textOf[row] ?? -1] ?? '?');
}

/** Rows that someone who knows these codes of a person cannot rule out. */
function compatible(published: readonly string[], known: readonly string[]): number {
  return published.filter((cell) => {
    const shown = cell.split(';');
    return known.every((code) => labelsAbove(means, code).some((label) => shown.includes(label)));
  }).length;
}

describe('a column of several codes', () => {
  it('leaves k rows to someone who knows any one or two codes of a person', () => {
    fc.assert(
      fc.property(sets, fc.integer({ min: 2, max: 6 }), (rows, k) => {
        fc.pre(rows.length >= k);
        const published = publish(rows, k);
        for (const codes of rows) {
          for (const one of codes) {
            for (const other of codes) expect(compatible(published, [one, other])).toBeGreaterThanOrEqual(k);
          }
        }
      }),
    );
  });

  it('says nothing that is not true of the row', () => {
    fc.assert(
      fc.property(sets, fc.integer({ min: 2, max: 6 }), (rows, k) => {
        publish(rows, k).forEach((cell, row) => {
          if (cell === '*') return;
          for (const label of cell.split(';').filter((each) => each !== '')) {
            const codes = rows[row] ?? [];
            expect(
              label === '*'
                ? codes.length > 0
                : codes.some((code) => labelsAbove(means, code).includes(label)),
            ).toBe(true);
          }
        });
      }),
    );
  });

  it('is left as it is where nothing in it is rare', () => {
    const rows = Array.from({ length: 6 }, () => ['debt', 'lock']);
    expect(publish(rows, 5)).toEqual(Array.from({ length: 6 }, () => 'debt;lock'));
  });

  it('moves a rare code to its group before it says "any", and says "any" for all when nothing else helps', () => {
    const common = Array.from({ length: 5 }, () => ['beating']);
    expect(publish([...common, ['burning'], ['burning']], 3).slice(-2)).toEqual(['violence', 'violence']);
    expect(publish([['beating'], ['debt'], []], 3)).toEqual(['*', '*', '*']);
  });

  it('becomes 2²-anonymous as in the example of Terrovitis, Mamoulis and Kalnis (2008)', () => {
    const tree: HierarchyTree = { name: 'items', parents: { a1: 'A', a2: 'A', b1: 'B', b2: 'B' } };
    const database = [
      ['a1', 'b1', 'b2'],
      ['a2', 'b1'],
      ['a2', 'b1', 'b2'],
      ['a1', 'a2', 'b2'],
    ];
    expect(publish(database, 2, tree)).toEqual(['A;b1;b2', 'A;b1', 'A;b1;b2', 'A;b2']);
  });

  it('finds rare codes and pairs as counting by hand does', () => {
    fc.assert(
      fc.property(sets, fc.integer({ min: 2, max: 5 }), (rows, k) => {
        const { leafOf } = compileHierarchy(means);
        const itemSets: ItemSet[] = rows.map((codes) => ({
          items: codes.map((code) => leafOf.get(code) ?? 0),
          rows: 1,
        }));
        const found = rareItems(itemSets, k).map(
          ({ items, rows: count }) => `${items.toSorted((a, b) => a - b).join('+')}:${count}`,
        );
        const byHand = new Set<string>();
        for (const codes of rows) {
          for (const one of codes) {
            for (const other of codes) {
              const count = rows.filter((each) => each.includes(one) && each.includes(other)).length;
              const items = [...new Set([leafOf.get(one) ?? 0, leafOf.get(other) ?? 0])].toSorted(
                (a, b) => a - b,
              );
              if (count < k) byHand.add(`${items.join('+')}:${count}`);
            }
          }
        }
        expect(found.toSorted()).toEqual([...byHand].toSorted());
      }),
    );
  });

  it('says "any" for a group too small to protect', () => {
    expect(recodeSets(compileHierarchy(means), [{ items: [1], rows: 2 }], 3)).toBeNull();
  });
});
