import { choices, type Item } from './combination';
import { blank } from './people-matrix';
import type { Aggregates } from './private-aggregates';
import type { Dice } from './share-out';

/**
 * Rows made from published aggregates alone: column by column in a fresh order, an answer is taken as often as the
 * combinations it would complete are still to be given out. An answer that would complete a combination nobody published
 * is never taken; where none is left the cell stays blank. So every combination of a row, up to the longest counted, is
 * a published one (after the aggregate-seeded rows of the CTDC and IOM releases).
 */
export function aggregateRows({ keys, byKey, total, thresholds }: Aggregates, dice: Dice): Uint16Array[] {
  const columnCount = keys.offsets.length - 1;
  const longest = thresholds.length;
  const left = new Map([...byKey].map(([key, { count }]) => [key, count]));
  const columns = Array.from({ length: columnCount }, () => new Uint16Array(total).fill(blank));
  const order = Int32Array.from(columns, (_, at) => at);
  for (let row = 0; row < total; row += 1) {
    dice.shuffle(order);
    let chosen: Item[] = [];
    for (const column of order) {
      const answer = drawAnswer(column, chosen);
      if (answer === blank) continue;
      chosen = insert(chosen, keys.itemOf(column, answer));
      const cells = columns[column];
      if (cells) cells[row] = answer;
    }
    for (let size = 1; size <= longest; size += 1) {
      for (const items of choices(chosen, size)) {
        const key = keys.keyOf(items);
        left.set(key, (left.get(key) ?? 0) - 1);
      }
    }
  }
  return columns;

  /** An answer of a column beside those chosen, or a blank. */
  function drawAnswer(column: number, chosen: readonly Item[]): number {
    const first = keys.offsets[column] ?? 0;
    const size = (keys.offsets[column + 1] ?? 0) - first;
    const parts = [...choices(chosen, Math.min(longest - 1, chosen.length))];
    const open = new Float64Array(size);
    const given = new Float64Array(size);
    for (let answer = 0; answer < size; answer += 1) {
      let least = Infinity;
      let count = Infinity;
      for (const part of parts) {
        const key = keys.keyOf(insert(part, first + answer));
        const aggregate = byKey.get(key);
        count = aggregate ? Math.min(count, aggregate.count) : 0;
        if (count === 0) break;
        least = Math.min(least, left.get(key) ?? 0);
      }
      given[answer] = count;
      open[answer] = count === 0 ? 0 : Math.max(0, least);
    }
    // Once all that fit are given out, they are taken again as often as they were published.
    const weights = open.some((weight) => weight > 0) ? open : given;
    return weights.some((weight) => weight > 0) ? dice.pick(weights) : blank;
  }
}

/** Items with one more, in ascending order. */
function insert(items: readonly Item[], item: Item): Item[] {
  const at = items.findIndex((other) => other > item);
  return at === -1 ? [...items, item] : [...items.slice(0, at), item, ...items.slice(at)];
}
