/** A case as text, a published row as text: `*` is a suppressed cell. */
export type Cells = readonly string[];

/** Attributes on which two rows differ although neither is suppressed, as bits. */
function difference(one: Cells, other: Cells): number {
  let bits = 0;
  one.forEach((cell, at) => {
    if (cell !== other[at] && cell !== '*' && other[at] !== '*') bits |= 1 << at;
  });
  return bits;
}

/**
 * Local suppression under the rule of the usual tool: a suppressed cell counts as equal to every value. Row after row,
 * cells are suppressed, each time the one that brings most matches, until every row has k matches by that rule.
 */
export function suppressByWildcard(cases: readonly Cells[], k: number): Cells[] {
  const rows = cases.map((cells) => [...cells]);
  for (const row of rows) {
    const differences = rows.map((other) => difference(row, other));
    const matchesWithout = (starred: number): number =>
      differences.reduce((matches, bits) => matches + Number((bits & ~starred) === 0), 0);
    let starred = 0;
    while (matchesWithout(starred) < k) {
      let best = { at: -1, matches: -1 };
      row.forEach((cell, at) => {
        const matches = cell === '*' ? -1 : matchesWithout(starred | (1 << at));
        if (matches > best.matches) best = { at, matches };
      });
      if (best.at === -1) break;
      row[best.at] = '*';
      starred |= 1 << best.at;
    }
  }
  return rows;
}
