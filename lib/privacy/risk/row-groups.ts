import type { CodedColumn } from './coded-table';

/** Rows that are still alike, group after group: group g is `rows[ends[g − 1] … ends[g] − 1]`, two rows or more. */
export interface RowGroups {
  readonly rows: Int32Array;
  readonly ends: Int32Array;
}

export interface SplitGroups extends RowGroups {
  /** Rows that were left alone in their group. */
  readonly alone: Int32Array;
}

/**
 * Splits each group by one more column (partition refinement). Rows left alone in their group leave; the others stay,
 * in groups of two or more. Time is linear in the rows given.
 */
export function splitGroups({ rows, ends }: RowGroups, { codes, values }: CodedColumn): SplitGroups {
  const counts = new Int32Array(values.length);
  const places = new Int32Array(values.length);
  const codeAt = new Int32Array(rows.length);
  const kept = new Int32Array(rows.length);
  const keptEnds = new Int32Array(rows.length >>> 1);
  const alone = new Int32Array(rows.length);
  let keptCount = 0;
  let groupCount = 0;
  let aloneCount = 0;
  let from = 0;
  for (const to of ends) {
    for (let at = from; at < to; at += 1) {
      const code = codes[rows[at] ?? 0] ?? 0;
      codeAt[at] = code;
      counts[code] = (counts[code] ?? 0) + 1;
      places[code] = -1;
    }
    for (let at = from; at < to; at += 1) {
      const code = codeAt[at] ?? 0;
      const count = counts[code] ?? 0;
      if (count === 1) {
        alone[aloneCount] = rows[at] ?? 0;
        aloneCount += 1;
        continue;
      }
      let place = places[code] ?? -1;
      if (place === -1) {
        place = keptCount;
        keptCount += count;
        keptEnds[groupCount] = keptCount;
        groupCount += 1;
      }
      kept[place] = rows[at] ?? 0;
      places[code] = place + 1;
    }
    for (let at = from; at < to; at += 1) counts[codeAt[at] ?? 0] = 0;
    from = to;
  }
  return {
    rows: kept.subarray(0, keptCount),
    ends: keptEnds.subarray(0, groupCount),
    alone: alone.subarray(0, aloneCount),
  };
}
