import type { CodedColumn } from './coded-table';
import { numberKeys } from './number-keys';

/** Rows that agree on every quasi-identifier. `sizes[classOf[row]]` is the f of the literature. */
export interface EquivalenceClasses {
  readonly classOf: Int32Array;
  readonly sizes: Int32Array;
}

const wordRange = 2 ** 32;

/** Mixed-radix keys: each word holds as many columns as fit into 32 bits. */
function keyWords(columns: readonly CodedColumn[], rowCount: number): Uint32Array[] {
  const words: Uint32Array[] = [];
  let range = wordRange;
  for (const { codes, values } of columns) {
    const radix = values.length;
    const word = words.at(-1);
    if (word && range * radix <= wordRange) {
      for (let row = 0; row < rowCount; row += 1) word[row] = (word[row] ?? 0) * radix + (codes[row] ?? 0);
      range *= radix;
    } else {
      words.push(Uint32Array.from(codes));
      range = radix;
    }
  }
  return words;
}

/**
 * The equivalence classes of the rows on the given columns, in O(rows × columns). A missing answer equals a missing
 * answer and nothing else. Classes are numbered in the order of their first row; without columns all rows are one
 * class.
 */
export function equivalenceClasses(columns: readonly CodedColumn[], rowCount: number): EquivalenceClasses {
  const [first = new Uint32Array(rowCount), ...others] = keyWords(columns, rowCount);
  let { numbers, count } = numberKeys(first);
  for (const word of others) ({ numbers, count } = numberKeys(word, Uint32Array.from(numbers)));
  const sizes = new Int32Array(count);
  for (let row = 0; row < rowCount; row += 1) {
    const at = numbers[row] ?? 0;
    sizes[at] = (sizes[at] ?? 0) + 1;
  }
  return { classOf: numbers, sizes };
}
