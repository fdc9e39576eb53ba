import type { Cells } from './wildcard-suppression';

/** Does a published cell leave a value possible? */
export type Covers = (cell: string, value: string, attribute: number) => boolean;

export interface LinkageResult {
  /** Expected share of people whose row the attacker picks, guessing evenly among those equally likely. */
  readonly expected: number;
  /** People for whom one row was left, and it was theirs. */
  readonly singledOut: number;
}

/**
 * Someone who knows every quasi-identifier of everyone in the file links each person to a row: of the rows that the
 * person's answers fit, those that `prefer` ranks lowest. `rowOf` is the truth, which only the referee knows; undefined
 * where the person is not in the file.
 */
export function link(
  people: readonly Cells[],
  rows: readonly Cells[],
  rowOf: (person: number) => number | undefined,
  covers: Covers,
  prefer: (cells: Cells) => number,
): LinkageResult {
  const byText = new Map<string, { cells: Cells; rows: number[] }>();
  rows.forEach((cells, row) => {
    const known = byText.get(cells.join('|'));
    if (known) known.rows.push(row);
    else byText.set(cells.join('|'), { cells, rows: [row] });
  });
  const classes = [...byText.values()].map((each) => ({ ...each, rank: prefer(each.cells) }));
  let expected = 0;
  let singledOut = 0;
  people.forEach((person, number) => {
    const fitting = classes.filter(({ cells }) =>
      cells.every((cell, at) => covers(cell, person[at] ?? '', at)),
    );
    const least = fitting.reduce((low, { rank }) => Math.min(low, rank), Infinity);
    const candidates = fitting.filter(({ rank }) => rank === least).flatMap((each) => each.rows);
    const own = rowOf(number);
    if (own === undefined || !candidates.includes(own)) return;
    expected += 1 / candidates.length;
    if (candidates.length === 1) singledOut += 1;
  });
  return { expected: expected / people.length, singledOut };
}
