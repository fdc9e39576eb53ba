import type { SensitiveDemand } from '@/lib/privacy/microdata/policy';
import { answerDistance, type AnswerShares } from './answer-distance';
import type { ReadColumn } from './read-file';

/** The worst class of the file on one sensitive column. */
export interface SensitiveFigures {
  readonly name: string;
  /** Fewest different answers in a class where anyone answered; null when nobody in the file did. */
  readonly leastDistinct: number | null;
  /** Least exp(entropy) of the answers of a class. */
  readonly leastEntropy: number | null;
  /** Largest distance of a class from the file; null when no closeness is asked. */
  readonly largestDistance: number | null;
}

interface SensitiveCheck {
  readonly figures: SensitiveFigures;
  readonly broken: readonly {
    readonly rule: 'distinct' | 'entropy' | 'closeness';
    readonly classes: number;
  }[];
}

/** Differences of sums in another order are not differences. */
const rounding = 1e-6;

function sharesOf({ texts, numbers }: ReadColumn, records: Int32Array): Map<string, number> {
  const shares = new Map<string, number>();
  for (const record of records) {
    const text = texts[numbers[record] ?? 0] ?? '';
    shares.set(text, (shares.get(text) ?? 0) + 1 / records.length);
  }
  return shares;
}

/** exp of the entropy of the answers given: as many equally frequent answers as would be as hard to guess. */
function effectiveAnswers(shares: AnswerShares): { distinct: number; entropy: number } | null {
  const answered = [...shares].filter(([text]) => text !== '').map(([, share]) => share);
  const total = answered.reduce((sum, share) => sum + share, 0);
  if (answered.length === 0) return null;
  const nats = answered.reduce((sum, share) => sum - (share / total) * Math.log(share / total), 0);
  return { distinct: answered.length, entropy: Math.exp(nats) };
}

const least = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((low, value) => Math.min(low, value));

/** Looks at every class of the file. A missing column breaks every demand. */
export function checkSensitive(
  column: ReadColumn | undefined,
  demand: SensitiveDemand,
  classes: readonly Int32Array[],
): SensitiveCheck {
  const { name, distinct = 1, entropy = 1, closeness } = demand;
  const whole = column ?? { name, texts: [''], numbers: new Int32Array() };
  const everyone = Int32Array.from(whole.numbers.keys());
  const distance = closeness && answerDistance(closeness, sharesOf(whole, everyone));
  const diversity: { distinct: number; entropy: number }[] = [];
  const distances: number[] = [];
  for (const records of classes) {
    const shares = sharesOf(whole, records);
    const answers = effectiveAnswers(shares);
    if (answers) diversity.push(answers);
    if (distance) distances.push(distance(shares));
  }
  return {
    figures: {
      name,
      leastDistinct: least(diversity.map((answers) => answers.distinct)),
      leastEntropy: least(diversity.map((answers) => answers.entropy)),
      largestDistance: closeness ? distances.reduce((high, value) => Math.max(high, value), 0) : null,
    },
    broken: [
      { rule: 'distinct', classes: diversity.filter((answers) => answers.distinct < distinct).length },
      {
        rule: 'entropy',
        classes: diversity.filter((answers) => answers.entropy < entropy - rounding).length,
      },
      {
        rule: 'closeness',
        classes: distances.filter((value) => value > (closeness?.t ?? 1) + rounding).length,
      },
    ],
  };
}
