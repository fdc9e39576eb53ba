import type { Dimension } from '@/lib/privacy/tables/dimension';
import type { Publication } from '@/lib/privacy/tables/publication';

/** Written without the library's cell numbering, so that a mistake there cannot hide itself. */
export type Atom = Readonly<Record<string, string>>;

/** All combinations of finest codes, in order. */
export function atomsOf(dimensions: readonly Dimension[]): Atom[] {
  return dimensions.reduce<Atom[]>(
    (partial, { name, codes }) => partial.flatMap((atom) => codes.map((code) => ({ ...atom, [name]: code }))),
    [{}],
  );
}

/** Whether a cell with these codes counts a case of this atom. */
export function contains(
  dimensions: readonly Dimension[],
  codes: Readonly<Record<string, string | null>>,
  atom: Atom,
): boolean {
  return dimensions.every(({ name, parents = {} }) => {
    const wanted = codes[name] ?? null;
    let at = atom[name];
    while (at !== undefined && at !== wanted) at = parents[at];
    return wanted === null || at === wanted;
  });
}

/** One thing a reader knows: the atoms at these places add up to between `least` and `most`. */
export interface Fact {
  readonly places: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** The facts of a publication whose zeros are always shown (`floor` 1) or may be blank (`floor` 0). */
export function factsOf(publication: Publication, floor: 0 | 1): Fact[] {
  const atoms = atomsOf(publication.dimensions);
  return publication.cells.map(({ codes, value }) => ({
    places: placesOf(publication.dimensions, codes, atoms),
    least: value ?? floor,
    most: value ?? Infinity,
  }));
}

export function placesOf(
  dimensions: readonly Dimension[],
  codes: Readonly<Record<string, string | null>>,
  atoms: readonly Atom[] = atomsOf(dimensions),
): number[] {
  return atoms.flatMap((atom, place) => (contains(dimensions, codes, atom) ? [place] : []));
}

export function sumAt(counts: readonly number[], places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (counts[place] ?? 0), 0);
}

/** Whether a table of whole counts agrees with everything known. */
export function agrees(counts: readonly number[], facts: readonly Fact[]): boolean {
  return (
    counts.every((count) => Number.isInteger(count) && count >= 0) &&
    facts.every(({ places, least, most }) => {
      const sum = sumAt(counts, places);
      return sum >= least && sum <= most;
    })
  );
}

/** Every whole, non-negative table that agrees with the facts; the facts must bound each atom. */
export function allTables(atomCount: number, facts: readonly Fact[]): number[][] {
  const found: number[][] = [];
  const counts: number[] = [];
  const limits = Array.from({ length: atomCount }, (_, place) =>
    Math.min(...facts.filter(({ places }) => places.includes(place)).map(({ most }) => most)),
  );
  const closing = Array.from({ length: atomCount }, (_, place) =>
    facts.filter(({ places }) => places.includes(place)),
  );
  const place = (at: number): void => {
    if (at === atomCount) {
      if (agrees(counts, facts)) found.push([...counts]);
      return;
    }
    for (let count = 0; count <= (limits[at] ?? 0); count += 1) {
      counts[at] = count;
      const possible = (closing[at] ?? []).every(({ places, least, most }) => {
        const sum = places.reduce((total, one) => total + (one <= at ? (counts[one] ?? 0) : 0), 0);
        return sum <= most && (places.some((one) => one > at) || sum >= least);
      });
      if (possible) place(at + 1);
    }
    counts.length = at;
  };
  place(0);
  return found;
}
