/** Equal keys have equal numbers; numbers run from 0 without gaps, in the order in which keys first appear. */
export interface KeyNumbers {
  readonly numbers: Int32Array;
  readonly count: number;
}

/** 2³² divided by the golden ratio: multiplying by it spreads close keys over the high bits (Knuth, TAOCP 6.4). */
const spread = 0x9e3779b1;

/**
 * Numbers the keys of one or two 32-bit words in one pass, by open addressing with linear probing in a table at
 * most half full. Keys are compared whole, so the result is exact. `high` and `low` have the same length.
 */
export function numberKeys(low: Uint32Array, high?: Uint32Array): KeyNumbers {
  const rowCount = low.length;
  const bits = Math.max(4, 32 - Math.clz32(Math.max(1, rowCount * 2 - 1)));
  const mask = 2 ** bits - 1;
  const shift = 32 - bits;
  const lowAt = new Uint32Array(mask + 1);
  const highAt = high ? new Uint32Array(mask + 1) : lowAt;
  const numberAt = new Int32Array(mask + 1).fill(-1);
  const numbers = new Int32Array(rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const word = low[row] ?? 0;
    const upper = high ? (high[row] ?? 0) : word;
    const mixed = high ? Math.imul(upper ^ (upper >>> 15), 0x85ebca6b) ^ word : word;
    let slot = Math.imul(mixed, spread) >>> shift;
    while (numberAt[slot] !== -1 && (lowAt[slot] !== word || highAt[slot] !== upper))
      slot = (slot + 1) & mask;
    if (numberAt[slot] === -1) {
      lowAt[slot] = word;
      highAt[slot] = upper;
      numberAt[slot] = count;
      count += 1;
    }
    numbers[row] = numberAt[slot] ?? 0;
  }
  return { numbers, count };
}
