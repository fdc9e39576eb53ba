import type { ClassRule } from './class-rule';
import { createRecodingBuilder, dropped, type Recoding } from './recoding';
import type { LeafMatrix } from './leaf-matrix';

/** Rules for the classes of a file that publishes the rows for which `published` holds. */
export type RuleFor = (published: (row: number) => boolean) => ClassRule | null;

/** The published rows, class after class, and where each class ends. */
export function rowsByClass({ classOf, classCount }: Recoding): { rows: Int32Array; ends: Int32Array } {
  const ends = new Int32Array(classCount);
  for (let row = 0; row < classOf.length; row += 1) {
    const at = classOf[row] ?? dropped;
    if (at !== dropped) ends[at] = (ends[at] ?? 0) + 1;
  }
  let total = 0;
  for (let at = 0; at < classCount; at += 1) {
    const size = ends[at] ?? 0;
    ends[at] = total;
    total += size;
  }
  const rows = new Int32Array(total);
  for (let row = 0; row < classOf.length; row += 1) {
    const at = classOf[row] ?? dropped;
    if (at === dropped) continue;
    const place = ends[at] ?? 0;
    rows[place] = row;
    ends[at] = place + 1;
  }
  return { rows, ends };
}

/**
 * Drops classes until every published class satisfies the rules measured against the published rows themselves: rows
 * that were left out moved the distribution that t-closeness compares with. A reader of the file sees only the
 * published rows, and so does the certificate.
 */
export function settle(matrix: LeafMatrix, recoding: Recoding, ruleFor: RuleFor): Recoding {
  const { classOf, nodes } = recoding;
  const rule = ruleFor((row) => classOf[row] !== dropped);
  const { rows, ends } = rowsByClass(recoding);
  const starts = Array.from(ends, (_, at) => (at === 0 ? 0 : (ends[at - 1] ?? 0)));
  const refused = starts.map((start, at) => rule !== null && !rule(rows, start, ends[at] ?? 0));
  if (!refused.includes(true)) return recoding;
  const builder = createRecodingBuilder(matrix);
  classOf.forEach((at, row) => {
    if (at === dropped || refused[at]) return;
    builder.classOf[row] = builder.classWith(nodes.subarray(at * matrix.width, (at + 1) * matrix.width));
  });
  return settle(matrix, builder.finish(), ruleFor);
}
