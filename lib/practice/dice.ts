/** Repeatable chance for fictional data. Never for a secret, an id or a code: those come from node:crypto. */
export interface Dice {
  /** A number from 0 up to but not including 1. */
  roll(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`, both possible. */
  whole(least: number, most: number): number;
  /** A number from `least` to `most`. */
  between(least: number, most: number): number;
  /** One of the list. */
  pick<T>(list: readonly T[]): T;
  /** One of the keys, as often as its weight says. */
  weigh<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K;
  /** Each key on its own, with its probability; in the order of the table. */
  tick<K extends string>(probabilities: Readonly<Partial<Record<K, number>>>): K[];
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo): spreads a stream's name over the generator's state. */
export function fnv1a(text: string, basis = 0x811c9dc5): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * sfc32, Chris Doty-Humphrey's small fast counting generator (PractRand, 128 bits of state). The same seed and stream
 * give the same rolls on every machine; different streams are independent, so that case 7 is the same case whatever
 * was drawn before it.
 */
function sfc32(seed: number, stream: string): () => number {
  let a = seed >>> 0;
  let b = fnv1a(stream);
  let c = fnv1a(stream, seed ^ 0x9e3779b9);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first rolls still show the seed; twelve rounds mix them away.
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** Dice for one stream of a seed. `seed` is a whole number. */
export function createDice(seed: number, stream: string): Dice {
  const roll = sfc32(seed, stream);
  const whole = (least: number, most: number): number => least + Math.floor(roll() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    const [picked] = list.slice(whole(0, list.length - 1));
    if (picked === undefined) throw new Error('Nothing to pick from.');
    return picked;
  };
  return {
    roll,
    chance: (probability) => roll() < probability,
    whole,
    between: (least, most) => least + roll() * (most - least),
    pick,
    weigh: (weights) => {
      const entries = weightsOf(weights);
      let left = roll() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return pick(entries)[0];
    },
    tick: (probabilities) =>
      weightsOf(probabilities).flatMap(([key, weight]) => (roll() < weight ? [key] : [])),
  };
}

function weightsOf<K extends string>(table: Readonly<Partial<Record<K, number>>>): [K, number][] {
  return Object.entries(table) as [K, number][];
}

/**
 * Deals the cards of a table for ever: each key first once, then as often as its count says, shuffled again for every
 * round. What is dealt is as mixed as the table says, and nothing in it is missing for long.
 */
export function createDeck<K extends string>(dice: Dice, counts: Readonly<Record<K, number>>): () => K {
  const shuffle = (cards: K[]): K[] =>
    cards
      .map((card) => [dice.roll(), card] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, card]) => card);
  const entries = weightsOf(counts);
  const refill = (): K[] => [
    ...shuffle(entries.map(([key]) => key)),
    ...shuffle(entries.flatMap(([key, count]) => Array<K>(count - 1).fill(key))),
  ];
  let cards: K[] = [];
  return () => {
    if (cards.length === 0) cards = refill();
    const card = cards.shift();
    if (card === undefined) throw new Error('An empty deck.');
    return card;
  };
}
