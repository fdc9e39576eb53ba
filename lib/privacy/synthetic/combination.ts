import { SyntheticError } from './synthetic-error';

/** An answer of a column as one number over all columns. */
export type Item = number;

/** Most answers one combination may hold; beyond four, no file of this size has combinations that many share. */
export const longestCombination = 4;

/** Numbers combinations of up to four answers, each of another column, without collisions. */
export interface CombinationKeys {
  /** The first item of each column, and at the end how many items there are. */
  readonly offsets: readonly number[];
  itemOf(column: number, answer: number): Item;
  columnOf(item: Item): number;
  /** `items` ascending. */
  keyOf(items: readonly Item[]): number;
}

/** Throws `tooLarge` when four answers do not fit into one exact number (some 9,700 answers). */
export function combinationKeys(sizes: readonly number[]): CombinationKeys {
  const offsets = [0];
  for (const size of sizes) offsets.push((offsets.at(-1) ?? 0) + size);
  const radix = (offsets.at(-1) ?? 0) + 1;
  if (radix ** longestCombination > Number.MAX_SAFE_INTEGER) {
    throw new SyntheticError('tooLarge', 'too many answers to combine');
  }
  const columns = sizes.flatMap((size, column) => Array.from({ length: size }, () => column));
  return {
    offsets,
    itemOf: (column, answer) => (offsets[column] ?? 0) + answer,
    columnOf: (item) => columns[item] ?? 0,
    // Items count from 1 in a key, so that a shorter combination is never the start of a longer one.
    keyOf: (items) => items.reduce((key, item) => key * radix + item + 1, 0),
  };
}

/** Every choice of `length` of the things given, in their order. */
export function* choices<T>(things: readonly T[], length: number, from = 0): Generator<T[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= things.length - length; at += 1) {
    const thing = things[at] as T;
    for (const others of choices(things, length - 1, at + 1)) yield [thing, ...others];
  }
}
