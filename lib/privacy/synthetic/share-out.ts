import { createUniform, type RandomWords } from '@/lib/privacy/microdata/random-words';

/** Random choices after the noise: nothing here touches the data, so fractions may be rounded. */
export interface Dice {
  /** A fraction from 0 up to 1. */
  roll(): number;
  /** A number of 0 … bound − 1. */
  below(bound: number): number;
  /** A number of 0 … weights.length − 1, each as often as its weight. */
  pick(weights: ArrayLike<number>): number;
  /** Puts numbers into an order that says nothing, in place. */
  shuffle(numbers: Int32Array | Uint16Array): void;
}

const wordRange = 2 ** 32;

export function createDice(random: RandomWords): Dice {
  const uniform = createUniform(random);
  const roll = (): number => uniform(wordRange) / wordRange;
  return {
    roll,
    below: uniform,
    pick(weights) {
      let sum = 0;
      for (let at = 0; at < weights.length; at += 1) sum += weights[at] ?? 0;
      let left = roll() * sum;
      let last = 0;
      for (let at = 0; at < weights.length; at += 1) {
        const weight = weights[at] ?? 0;
        if (weight <= 0) continue;
        last = at;
        left -= weight;
        if (left < 0) break;
      }
      return last;
    },
    shuffle(numbers) {
      for (let at = numbers.length - 1; at > 0; at -= 1) {
        const other = uniform(at + 1);
        const kept = numbers[at] ?? 0;
        numbers[at] = numbers[other] ?? 0;
        numbers[other] = kept;
      }
    },
  };
}

/**
 * `count` answers in a random order, each answer as often as its share says to within 1, and on average exactly: whole
 * parts are given, what is left over is drawn (systematic sampling). Drawing every answer on its own would add a second
 * noise as large as the first.
 */
export function shareOut(count: number, weights: Float64Array, dice: Dice): Uint16Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const answers = new Uint16Array(count);
  const start = dice.roll();
  let given = 0;
  let upTo = 0;
  weights.forEach((weight, answer) => {
    upTo += total > 0 ? (weight / total) * count : count / weights.length;
    // The last share ends at the count, whatever rounding has done.
    const end = answer === weights.length - 1 ? count : Math.min(count, Math.floor(upTo + start));
    answers.fill(answer, given, end);
    given = Math.max(given, end);
  });
  dice.shuffle(answers);
  return answers;
}
