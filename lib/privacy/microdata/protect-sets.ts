import { anyLabel } from '@/lib/privacy/risk/hierarchy';
import type { ItemSet } from './pair-support';
import { dropped, type Recoding } from './recoding';
import { setSeparator, type SetColumn } from './set-column';
import { recodeSets, type SetRecoding } from './set-recoding';

/** A set-valued column as published: `texts[textOf[row]]`, meaningful for published rows. */
export interface ProtectedSets {
  readonly name: string;
  readonly textOf: Int32Array;
  readonly texts: readonly string[];
  /** Of the codes given by published rows: shown as given, shown as a group, or not told. */
  readonly codes: { readonly exact: number; readonly grouped: number; readonly withheld: number };
}

/** Rows of each dictionary value in a group of published rows. */
type ValueCounts = ReadonlyMap<number, number>;

function groupsOf(
  { column }: SetColumn,
  { classOf }: Recoding,
  within: 'file' | 'class',
): Map<number, Map<number, number>> {
  const groups = new Map<number, Map<number, number>>();
  for (let row = 0; row < classOf.length; row += 1) {
    const at = classOf[row] ?? dropped;
    if (at === dropped) continue;
    const group = within === 'class' ? at : 0;
    const counts = groups.get(group) ?? new Map<number, number>();
    groups.set(group, counts);
    const value = column.codes[row] ?? 0;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return groups;
}

function cellText({ hierarchy }: SetColumn, set: readonly number[], recoding: SetRecoding): string {
  if (!recoding) return anyLabel;
  const labels = set.map((leaf) => hierarchy.labels[recoding.get(leaf) ?? leaf] ?? '');
  return [...new Set(labels)].toSorted().join(setSeparator);
}

/** Shows each row's codes so that k^2-anonymity holds in the file, or in each class of the recoding. */
export function protectSets(
  sets: SetColumn,
  recoding: Recoding,
  within: 'file' | 'class',
  k: number,
): ProtectedSets {
  const { column, hierarchy, setOf } = sets;
  const textNumber = new Map<string, number>();
  const codes = { exact: 0, grouped: 0, withheld: 0 };
  const textOfValue = new Map<number, ReadonlyMap<number, number>>();
  const count = (set: readonly number[], rows: number, shown: SetRecoding): void => {
    for (const leaf of set) {
      const node = shown?.get(leaf) ?? hierarchy.root;
      codes[node === leaf ? 'exact' : node === hierarchy.root ? 'withheld' : 'grouped'] += rows;
    }
  };
  const textsOfGroup = (values: ValueCounts): Map<number, number> => {
    const itemSets: ItemSet[] = [...values].map(([value, rows]) => ({ items: setOf[value] ?? [], rows }));
    const shown = recodeSets(hierarchy, itemSets, k);
    return new Map(
      [...values].map(([value, rows]) => {
        const set = setOf[value] ?? [];
        count(set, rows, shown);
        const text = cellText(sets, set, shown);
        const number = textNumber.get(text) ?? textNumber.size;
        textNumber.set(text, number);
        return [value, number];
      }),
    );
  };
  for (const [group, values] of groupsOf(sets, recoding, within))
    textOfValue.set(group, textsOfGroup(values));

  const textOf = new Int32Array(recoding.classOf.length);
  recoding.classOf.forEach((at, row) => {
    if (at === dropped) return;
    textOf[row] = textOfValue.get(within === 'class' ? at : 0)?.get(column.codes[row] ?? 0) ?? 0;
  });
  return { name: column.name, textOf, texts: [...textNumber.keys()], codes };
}
