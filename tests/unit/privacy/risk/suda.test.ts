import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSampleUniques } from '@/lib/privacy/risk/sample-uniques';
import { sudaScores } from '@/lib/privacy/risk/suda';
import { agreeing, encode, practiceGuideFile, smallFiles, subsets, type SmallFile } from './brute-force';

function scoresOf(file: SmallFile, maxSize?: number) {
  const table = encode(file);
  return sudaScores(table.columns, table.rowCount, maxSize === undefined ? {} : { maxSize });
}

/** Minimal sample uniques by their definition: unique on the set, and on no smaller set that is not empty. */
function minimalUniques(file: SmallFile): string[] {
  const sets = subsets(file.names.length).slice(1);
  return file.rows
    .flatMap((_, row) => {
      const unique = sets.filter((set) => agreeing(file, row, set) === 1);
      const isMinimal = (set: readonly number[]): boolean =>
        !unique.some((other) => other.length < set.length && other.every((at) => set.includes(at)));
      return unique.filter(isMinimal).map((set) => `${row}:${set.join()}`);
    })
    .toSorted();
}

describe('special uniques', () => {
  it('score as in table 4.5 of the SDC practice guide', () => {
    expect([...scoresOf(practiceGuideFile, 3).scores]).toEqual([0, 0, 6, 0, 12, 0, 6, 10, 0, 0]);
    expect([...scoresOf(practiceGuideFile).scores]).toEqual([0, 0, 6, 0, 12, 0, 6, 10, 0, 0]);
  });

  it('score as in the book example that sdcMicro is tested with', () => {
    const { scores } = scoresOf({
      names: ['age', 'gender', 'income', 'education'],
      rows: [
        ['20s', 'male', '50k+', 'highschool'],
        ['20s', 'male', '50k+', 'highschool'],
        ['20s', 'male', '50k-', 'highschool'],
        ['20s', 'male', '50k-', 'highschool'],
        ['20s', 'female', '50k-', 'university'],
        ['20s', 'female', '50k-', 'highschool'],
        ['20s', 'female', '50k-', 'middleschool'],
        ['60s', 'male', '50k-', 'university'],
      ],
    });
    expect(Array.from(scores.slice(4))).toEqual([4, 2, 6, 8]);
  });

  it('give each column its part in the score: 50, 37.5 and 37.5 % in the example sdcMicro is tested with', () => {
    const { contributions } = scoresOf({
      names: ['a', 'b', 'c'],
      rows: [
        ['2', '0', '0'],
        ['1', '3', '6'],
        ['1', '0', '0'],
      ],
    });
    expect(contributions.map(({ share }) => share)).toEqual([0.5, 0.375, 0.375]);
  });

  it('are exactly those of the definition, each found once', () => {
    fc.assert(
      fc.property(smallFiles(40, 5), (file) => {
        const table = encode(file);
        const found: string[] = [];
        findSampleUniques(table.columns, table.rowCount, (set, rows) => {
          const columns = file.names.flatMap((_, at) => (set & (1 << at) ? [at] : []));
          for (const row of rows) found.push(`${row}:${columns.join()}`);
        });
        expect(found.toSorted()).toEqual(minimalUniques(file));
      }),
      { numRuns: 60 },
    );
  });

  it('say how few answers a record stands out on, and count uniques by size', () => {
    fc.assert(
      fc.property(smallFiles(40, 4), (file) => {
        const { smallestSet, uniquesBySize } = scoresOf(file);
        const minimal = minimalUniques(file).map((each) => {
          const [row = '', set = ''] = each.split(':');
          return { row: Number(row), size: set.split(',').length };
        });
        file.rows.forEach((_, row) => {
          const sizes = minimal.filter((each) => each.row === row).map(({ size }) => size);
          expect(smallestSet[row]).toBe(sizes.length === 0 ? 0 : Math.min(...sizes));
        });
        uniquesBySize.forEach((count, size) => {
          expect(count).toBe(minimal.filter((each) => each.size === size).length);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('are looked for on up to four columns when there are more than ten', () => {
    const file: SmallFile = {
      names: Array.from({ length: 12 }, (_, at) => `c${at}`),
      rows: Array.from({ length: 60 }, (_, row) =>
        Array.from({ length: 12 }, (_, at) => String(Math.floor(row / 2 ** (at % 5)) % 2)),
      ),
    };
    const { uniquesBySize } = scoresOf(file);
    expect(uniquesBySize.slice(5).every((count) => count === 0)).toBe(true);
  });

  it('refuse more combinations than can be held', () => {
    const columns = Array.from({ length: 31 }, (_, at) => ({
      name: `c${at}`,
      codes: new Uint32Array(),
      values: [''],
    }));
    expect(() => sudaScores(columns, 0)).toThrow('tooLarge');
  });
});
