import type { Publication, ZeroPolicy } from '@/lib/privacy/tables/publication';
import { placesOf, sumAt } from './naive-reader';
import type { SmallFile } from './small-tables';

type Codes = Readonly<Record<string, string | null>>;

/** Every combination of codes, groups and the total included. */
export function everyCell({ dimensions }: Pick<SmallFile, 'dimensions'>): Codes[] {
  return dimensions.reduce<Codes[]>(
    (partial, { name, codes, parents = {} }) => {
      const all = [...codes, ...new Set(Object.values(parents)), null];
      return partial.flatMap((cell) => all.map((code) => ({ ...cell, [name]: code })));
    },
    [{}],
  );
}

/** A publication that blanks exactly the cells for which `hides` holds, without any protection. */
export function publicationHiding(
  file: SmallFile,
  hides: (value: number, codes: Codes) => boolean,
  zeros: ZeroPolicy = 'shown',
): Publication {
  const { dimensions, counts } = file;
  const cells = everyCell(file).map((codes) => {
    const value = sumAt(counts, placesOf(dimensions, codes));
    return { codes, value: hides(value, codes) ? null : value };
  });
  return { dimensions, zeros, cells };
}

/** Primary suppression alone: what a table looks like to someone who forgot that totals add up. */
export function primaryOnly(file: SmallFile, threshold: number): Publication {
  return publicationHiding(file, (value) => value > 0 && value < threshold);
}
