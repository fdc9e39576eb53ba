import { z } from 'zod';
import { intersectReleases, notIn } from '@/lib/privacy/microdata/intersection';
import { dropped } from '@/lib/privacy/microdata/recoding';
import type { EarlierClasses } from '@/lib/privacy/microdata/reissue';
import type { PersonRow } from './layout';

/** Of one file: which case stood in which class. Sealed in the register. */
export const publishedClassesSchema = z.object({
  keys: z.array(z.string()),
  classOf: z.array(z.int()),
  cells: z.array(z.array(z.string())),
  sizes: z.array(z.int()),
});

export type PublishedClasses = z.infer<typeof publishedClassesSchema>;

/** A file that is out, with the k it kept. */
export interface EarlierFile {
  readonly classes: PublishedClasses;
  readonly k: number;
}

/** The published cases of a new file with their classes. */
export function toPublished(rows: readonly PersonRow[], classes: EarlierClasses): PublishedClasses {
  const published = rows.flatMap(({ key }, at) => {
    const of = classes.classOf[at] ?? dropped;
    return of === dropped ? [] : [{ key, of }];
  });
  return {
    keys: published.map(({ key }) => key),
    classOf: published.map(({ of }) => of),
    cells: classes.cells.map((cells) => [...cells]),
    sizes: [...classes.sizes],
  };
}

/** The class each case was last published with, and how large that class was. */
function lastClasses(
  files: readonly EarlierFile[],
): Map<string, { cells: readonly string[]; id: string; size: number }> {
  const last = new Map<string, { cells: readonly string[]; id: string; size: number }>();
  files.forEach(({ classes }, file) =>
    classes.keys.forEach((key, at) => {
      const of = classes.classOf[at] ?? 0;
      last.set(key, { cells: classes.cells[of] ?? [], id: `${file}:${of}`, size: classes.sizes[of] ?? 0 });
    }),
  );
  return last;
}

/**
 * Rows that may be in a file of this k beside the earlier ones, and what those said about them. A case that an earlier
 * file held in a class of fewer than k cannot be among k in this one and is left out.
 */
export function besideEarlier(
  rows: readonly PersonRow[],
  files: readonly EarlierFile[],
  k: number,
): { rows: PersonRow[]; earlier: EarlierClasses } {
  const last = lastClasses(files);
  const kept = rows.filter(({ key }) => (last.get(key)?.size ?? k) >= k);
  const numbers = new Map<string, number>();
  const cells: (readonly string[])[] = [];
  const sizes: number[] = [];
  const classOf = Int32Array.from(kept, ({ key }) => {
    const found = last.get(key);
    if (!found) return dropped;
    const known = numbers.get(found.id) ?? cells.push(found.cells) - 1;
    numbers.set(found.id, known);
    sizes[known] = found.size;
    return known;
  });
  return { rows: kept, earlier: { classOf, cells, sizes: Int32Array.from(sizes) } };
}

/** True when whoever holds the new file and any earlier one can narrow nobody down to fewer than the lower k. */
export function isCompatible(made: PublishedClasses, k: number, files: readonly EarlierFile[]): boolean {
  return files.every((file) => {
    const keys = [...new Set([...made.keys, ...file.classes.keys])];
    const place = (classes: PublishedClasses): Int32Array => {
      const of = new Map(classes.keys.map((key, at) => [key, classes.classOf[at] ?? notIn]));
      return Int32Array.from(keys, (key) => of.get(key) ?? notIn);
    };
    return intersectReleases(place(file.classes), place(made), Math.min(k, file.k)).compatible;
  });
}
