import { cellAt, type CellSpace } from './cell-space';
import { TableError } from './table-error';

/**
 * Cases that count alike: a single case (`count` absent) or the line of an SQL aggregate. `inCurrent` and
 * `inEarlier` say which row sets hold them *with these codes*; a corrected case is two groups, its old answers
 * in the earlier release and its new ones in the current. `contributor` is the organisation they come from.
 */
export interface CaseGroup {
  readonly codes: Readonly<Record<string, string>>;
  readonly count?: number;
  readonly inCurrent?: boolean;
  readonly inEarlier?: readonly string[];
  readonly contributor?: string;
}

/** A case with the key that follows it from release to release. */
export interface KeyedCase {
  readonly key: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly contributor?: string;
}

/** The cases an earlier release counted, as they read at the time. */
export interface EarlierCases {
  readonly name: string;
  readonly cases: readonly KeyedCase[];
}

/** The atom of a group in a space. Throws `TableError('unknownCode')` when an answer is absent or unlisted. */
export function atomOf(space: CellSpace, codes: Readonly<Record<string, string>>): number {
  const atom = cellAt(space, codes);
  if (space.isAtom[atom] !== 1 || space.axes.some((axis) => codes[axis.name] === undefined)) {
    throw new TableError('unknownCode', 'a case does not carry a finest code in every dimension');
  }
  return atom;
}

/** The count of a group, checked. */
export function countOf(group: CaseGroup): number {
  const count = group.count ?? 1;
  if (!Number.isSafeInteger(count) || count < 0) throw new TableError('counts', 'not a whole number');
  return count;
}

/**
 * Compares the cases of now with those of each earlier release and says, for every case, which of them hold it.
 * A case whose codes differ counts as withdrawn with its old codes and added with its new ones.
 */
export function compareCases(current: readonly KeyedCase[], earlier: readonly EarlierCases[]): CaseGroup[] {
  const groups = new Map<
    string,
    { codes: KeyedCase['codes']; contributor?: string; held: Set<string | null> }
  >();
  const add = (held: string | null, { key, codes, contributor }: KeyedCase): void => {
    const identity = JSON.stringify([key, Object.entries(codes).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    const known = groups.get(identity);
    if (known) known.held.add(held);
    else
      groups.set(identity, {
        codes,
        held: new Set([held]),
        ...(contributor === undefined ? {} : { contributor }),
      });
  };
  for (const { name, cases } of earlier) for (const one of cases) add(name, one);
  for (const one of current) add(null, one);
  return [...groups.values()].map(({ codes, contributor, held }) => ({
    codes,
    inCurrent: held.has(null),
    inEarlier: earlier.map(({ name }) => name).filter((name) => held.has(name)),
    ...(contributor === undefined ? {} : { contributor }),
  }));
}
