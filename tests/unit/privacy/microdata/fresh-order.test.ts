import { describe, expect, it } from 'vitest';
import { repeatableRolls } from '@/bench/reference-cases';
import { createFreshIds, freshOrder } from '@/lib/privacy/microdata/fresh-order';
import { createUniform, systemRandomWords, type RandomWords } from '@/lib/privacy/microdata/random-words';

function repeatableWords(seed: number): RandomWords {
  const roll = repeatableRolls(seed);
  return (words) => words.forEach((_, at) => (words[at] = roll() * 2 ** 32));
}

describe('the order of published rows', () => {
  it('is each possible order equally often', () => {
    const random = repeatableWords(7);
    const counts = new Map<string, number>();
    const draws = 24_000;
    for (let draw = 0; draw < draws; draw += 1) {
      const order = freshOrder(Int32Array.of(0, 1, 2, 3), random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chiSquare = [...counts.values()].reduce(
      (sum, count) => sum + (count - draws / 24) ** 2 / (draws / 24),
      0,
    );
    // 23 degrees of freedom: above 63.2 once in 100,000 seeds.
    expect(chiSquare).toBeLessThan(63.2);
  });

  it('holds every row once and leaves the given order alone', () => {
    const rows = Int32Array.from({ length: 1000 }, (_, at) => at * 3);
    const order = freshOrder(rows, systemRandomWords);
    expect([...order].toSorted((a, b) => a - b)).toEqual([...rows]);
    expect(rows[1]).toBe(3);
  });
});

describe('whole numbers from random words', () => {
  it('draw a word again that would make small numbers more likely', () => {
    const words = [2 ** 32 - 1, 2 ** 32 - 2, 5];
    const uniform = createUniform((target) => target.set(words));
    // 2³² mod 3 = 1: only the last word is out of range.
    expect([uniform(3), uniform(3)]).toEqual([(2 ** 32 - 2) % 3, 2]);
  });

  it('stop when the source is broken', () => {
    expect(() => createUniform((words) => words.fill(2 ** 32 - 1))(3)).toThrow('random');
  });

  it('come from the system in pieces of any length', () => {
    const words = new Uint32Array(50_000);
    systemRandomWords(words);
    expect(words.subarray(49_000).some((word) => word !== 0)).toBe(true);
  });
});

describe('fresh ids', () => {
  it('are sixteen speakable characters, all different, and none the same in the next file', () => {
    const [one, other] = [createFreshIds(systemRandomWords), createFreshIds(systemRandomWords)];
    const ids = Array.from({ length: 2000 }, (_, at) => (at % 2 === 0 ? one() : other()));
    expect(new Set(ids).size).toBe(2000);
    for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  });
});
