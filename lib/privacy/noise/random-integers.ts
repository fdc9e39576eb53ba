import { createWordStream, type RandomWords } from '@/lib/privacy/microdata/random-words';
import { NoiseError } from './noise-error';

/** Draws a whole number from 0 to bound − 1, each exactly equally likely, whatever the bound's size. */
export type RandomBelow = (bound: bigint) => bigint;

const wordBits = 32n;
const wordRange = 2 ** 32;
/** More refusals in a row than a working source gives once in 10³⁰⁰. */
const mostTries = 1000;

/**
 * Exact uniform whole numbers from a source of random words. Draws at the end of the range that would make small numbers
 * more likely are drawn again. Throws `random` when the source repeats itself.
 */
export function createRandomBelow(random: RandomWords): RandomBelow {
  const word = createWordStream(random);
  const belowWord = (bound: number): bigint => {
    const fair = wordRange - (wordRange % bound);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const drawn = word();
      if (drawn < fair) return BigInt(drawn % bound);
    }
    throw new NoiseError('random', 'the source repeats itself');
  };

  return (bound) => {
    if (bound <= 0n) throw new NoiseError('parameter', 'nothing lies below 0');
    if (bound <= wordRange) return belowWord(Number(bound));
    let range = 1n << wordBits;
    let count = 1;
    for (; range < bound; range <<= wordBits) count += 1;
    const fair = range - (range % bound);
    for (let tries = 0; tries < mostTries; tries += 1) {
      let drawn = 0n;
      for (let at = 0; at < count; at += 1) drawn = (drawn << wordBits) | BigInt(word());
      if (drawn < fair) return drawn % bound;
    }
    throw new NoiseError('random', 'the source repeats itself');
  };
}
