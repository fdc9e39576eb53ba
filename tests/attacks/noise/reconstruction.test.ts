import { describe, expect, test } from 'vitest';
import { repeatableRolls } from '@/bench/reference-cases';
import { systemRandomWords } from '@/lib/privacy/microdata/random-words';
import { discreteLaplace } from '@/lib/privacy/noise/discrete-laplace';
import { noisedTables } from '@/lib/privacy/noise/noised-tables';
import { createRandomBelow } from '@/lib/privacy/noise/random-integers';
import { membershipBound } from '@/lib/privacy/synthetic/membership-advantage';
import { percent, printFigure } from '@/tests/attacks/microdata/print-figure';
import { floatingLaplace } from '@/tests/unit/privacy/noise/broken-samplers';
import { isFloatingLaplaceOf } from '@/tests/unit/privacy/noise/floating-reach';
import { repeatableWords } from '@/tests/unit/privacy/noise/repeatable-words';
import { advantage } from './advantage';

describe('A10: noise is taken off again', () => {
  test('by the low bits of floating point, and not from whole numbers', () => {
    const below = createRandomBelow(repeatableWords(31));
    const runs = 20_000;
    const scale = 1;
    /** How often just one of two neighbouring counts can have given the answer in floating point: rightly, wrongly. */
    const decided = (answer: (count: number) => number): readonly [right: number, wrong: number] => {
      let right = 0;
      let wrong = 0;
      for (let run = 0; run < runs; run += 1) {
        const truth = run % 2;
        const seen = answer(truth);
        const [mayBe, mayBeOther] = [truth, 1 - truth].map((count) =>
          isFloatingLaplaceOf(seen, count, scale),
        );
        if (mayBe && !mayBeOther) right += 1;
        if (!mayBe && mayBeOther) wrong += 1;
      }
      return [right / runs, wrong / runs];
    };
    const naive = decided((count) => count + floatingLaplace(below, scale));
    const ours = decided((count) => count + Number(discreteLaplace(below, { num: 1n, den: 1n })));
    expect(naive[0]).toBeGreaterThan(0.1);
    expect(naive[1]).toBe(0);
    // Whole numbers are never certain: at ε = 1 any look is right at most e times as often as wrong.
    expect(ours[0]).toBeLessThan(Math.E * ours[1] + 0.02);
    const figure = ([right, wrong]: readonly [number, number]): string =>
      `${percent(right)} of answers decided rightly, ${percent(wrong)} wrongly`;
    printFigure('A10 floating point, ε = 1', figure(naive), `${figure(ours)} (e : 1 is what ε allows)`);
  });

  test('by trying every seed a clock can have given, and not where there is no seed', () => {
    const counts = [0, 0, 0, 12, 3, 1, 40, 7, 1, 2];
    const noiseOf = (roll: () => number): number =>
      Math.round(-10 * Math.log(roll()) * (roll() < 0.5 ? -1 : 1));
    const hour = 1_000_000;
    const start = 1_767_225_600_000 | 0;
    const release = (roll: () => number): number[] => counts.map((count) => count + noiseOf(roll));
    /** Knows that nobody has the first three codes, and the hour of the release. */
    const attack = (published: readonly number[]): number[] => {
      for (let ms = 0; ms < hour; ms += 1) {
        const roll = repeatableRolls(start + ms);
        if ([0, 1, 2].some((cell) => noiseOf(roll) !== published[cell])) continue;
        const rest = published.slice(3).map((value) => value - noiseOf(roll));
        if (rest.every((count) => count >= 0)) return [0, 0, 0, ...rest];
      }
      return [];
    };
    const rightIn = (guess: readonly number[]): number =>
      counts.filter((count, cell) => cell > 2 && guess[cell] === count).length;

    const naive = rightIn(attack(release(repeatableRolls(start + 734_211))));
    const below = createRandomBelow(systemRandomWords);
    const drawn = counts.map((count) => count + Number(discreteLaplace(below, { num: 10n, den: 1n })));
    const ours = rightIn(attack(drawn));
    expect(naive).toBe(7);
    // A guess from noise that is not the noise is right by chance.
    expect(ours).toBeLessThan(5);
    printFigure(
      `A10 seed from a clock, ${hour.toLocaleString('en')} tried`,
      `${naive} of 7 unknown counts exact`,
      `${ours} of 7, by chance`,
    );
  });

  test('by which codes are printed and in which order, and not where the code list says both', () => {
    const codes = ['a', 'b', 'c', 'd'];
    const nanoRho = 24_355_970n;
    const file = (present: boolean) =>
      [90, 40, 20, present ? 1 : 0].map((count, at) => ({ codes: { place: codes[at] ?? '' }, count }));
    const random = repeatableWords(33);
    const noised = (present: boolean, list: readonly string[]): number[] => {
      const domains = [{ name: 'place', codes: list }];
      const mechanism = { kind: 'gaussian', nanoRho } as const;
      const groups = file(present).filter(({ codes: { place } }) => list.includes(place));
      const { tables } = noisedTables(
        groups,
        { domains, tables: [['place']], mechanism, people: 2000 },
        random,
      );
      return tables.flatMap(({ cells }) => cells.map(({ value }) => value));
    };
    const runs = 4000;
    const shadows = (look: (present: boolean) => number): number =>
      advantage([true, false].map((present) => Array.from({ length: runs }, () => look(present))));
    const inData = (present: boolean): string[] => codes.filter((_, at) => at < 3 || present);
    const naive = shadows((present) => noised(present, inData(present)).length);
    const ours = shadows((present) => noised(present, codes)[3] ?? 0);
    const bound = membershipBound(nanoRho, 1e-6);
    expect(naive).toBe(1);
    expect(ours).toBeLessThan(bound.byRho + 0.03);
    printFigure(
      'A10 presence of the only person with a code, ε = 1',
      `domain from the data: advantage ${naive.toFixed(2)}`,
      `${ours.toFixed(2)} (bound ${bound.byRho.toFixed(2)} by ρ, ${bound.byEpsilon.toFixed(2)} by ε)`,
    );
  });
});
