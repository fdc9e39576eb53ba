import { MicrodataError } from './microdata-error';

/** Fills the array with words no one can foresee. Tests pass a repeatable source; nothing else may. */
export type RandomWords = (words: Uint32Array) => void;

/** Most bytes one call to the system's source may ask for (Web Cryptography API). */
const maxBytes = 65_536;

/** The system's cryptographic source. */
export const systemRandomWords: RandomWords = (words) => {
  const step = maxBytes / words.BYTES_PER_ELEMENT;
  for (let from = 0; from < words.length; from += step) {
    const drawn = globalThis.crypto.getRandomValues(new Uint32Array(Math.min(step, words.length - from)));
    words.set(drawn, from);
  }
};

/** Hands out words one at a time, filling a small store from the source whenever it is empty. */
export function createWordStream(random: RandomWords): () => number {
  const words = new Uint32Array(256);
  let next = words.length;
  return () => {
    if (next === words.length) {
      random(words);
      next = 0;
    }
    next += 1;
    return words[next - 1] ?? 0;
  };
}

/** Draws whole numbers below a bound, each equally likely. `bound` is at most 2³². */
export function createUniform(random: RandomWords): (bound: number) => number {
  const word = createWordStream(random);
  return (bound) => {
    // Words at the end of the range would make small numbers more likely; they are drawn again (at most half are).
    const fair = 2 ** 32 - (2 ** 32 % bound);
    for (let tries = 0; tries < 1000; tries += 1) {
      const drawn = word();
      if (drawn < fair) return drawn % bound;
    }
    throw new MicrodataError('random', 'the source repeats itself');
  };
}
