import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersectReleases, notIn } from '@/lib/privacy/microdata/intersection';
import { protectMicrodata } from '@/lib/privacy/microdata/protect';
import type { EarlierClasses } from '@/lib/privacy/microdata/reissue';
import { caseFiles, tableOf, trees, type Case } from './small-microdata';

const k = fc.integer({ min: 2, max: 5 });
const algorithms = fc.constantFrom('topDown' as const, 'latticePeel' as const);

/** What happens to a register between two files: who leaves, who is corrected, who is new. */
const changes = fc.record({
  leave: fc.array(fc.nat(400), { maxLength: 6 }),
  correct: fc.array(fc.tuple(fc.nat(400), fc.constantFrom('p1', 'p3', 'p5')), { maxLength: 6 }),
  add: caseFiles.map((cases) => cases.slice(0, 30)),
});

interface Numbered {
  readonly number: number;
  readonly answers: Case;
}

function issue(
  register: readonly Numbered[],
  least: number,
  algorithm: 'topDown' | 'latticePeel',
  earlier?: EarlierClasses,
) {
  const request = {
    table: tableOf(register.map(({ answers }) => answers)),
    algorithm,
    policy: { k: least, quasiIdentifiers: trees },
  };
  return protectMicrodata(earlier ? { ...request, earlier } : request).classes;
}

describe('a file that follows others of the same cases', () => {
  it('never lets the holder of any two of them narrow a person down to fewer than k', () => {
    fc.assert(
      fc.property(
        caseFiles,
        fc.array(changes, { minLength: 1, maxLength: 3 }),
        k,
        algorithms,
        (cases, years, least, algorithm) => {
          let register: Numbered[] = cases.map((answers, number) => ({ number, answers }));
          let next = cases.length;
          // Of each case, the class it was last published with; classes of all files numbered through.
          const lastClass = new Map<number, number>();
          const cells: (readonly string[])[] = [];
          const sizes: number[] = [];
          const files: Map<number, number>[] = [];
          const publish = (): void => {
            const earlier: EarlierClasses = {
              classOf: Int32Array.from(register, ({ number }) => lastClass.get(number) ?? notIn),
              cells,
              sizes: Int32Array.from(sizes),
            };
            const made = issue(register, least, algorithm, files.length === 0 ? undefined : earlier);
            const file = new Map<number, number>();
            const offset = sizes.length;
            register.forEach(({ number }, row) => {
              const at = made.classOf[row] ?? notIn;
              if (at !== notIn) file.set(number, offset + at);
            });
            for (const [number, at] of file) lastClass.set(number, at);
            cells.push(...made.cells);
            sizes.push(...made.sizes);
            files.push(file);
          };
          publish();
          for (const { leave, correct, add } of years) {
            const places = new Map(correct.map(([at, place]) => [at, place]));
            register = register
              .filter((_, at) => !leave.includes(at))
              .map(({ number, answers }, at) => ({
                number,
                answers: answers.with(2, places.get(at) ?? answers[2] ?? null),
              }));
            register.push(...add.map((answers, at) => ({ number: next + at, answers })));
            next += add.length;
            publish();
          }
          for (const [at, one] of files.entries()) {
            for (const other of files.slice(at + 1)) {
              const classes = [one, other].map((file) =>
                Int32Array.from({ length: next }, (_, number) => file.get(number) ?? notIn),
              );
              const [first = new Int32Array(), second = new Int32Array()] = classes;
              expect(intersectReleases(first, second, least)).toMatchObject({
                compatible: true,
                casesUnderK: 0,
              });
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps the cells a case was published with, though it could now be shown more exactly', () => {
    const first: Case[] = [
      ['F', 'a1', 'p1', null, null],
      ['F', 'a2', 'p1', null, null],
    ];
    const number = (cases: readonly Case[]): Numbered[] =>
      cases.map((answers, at) => ({ number: at, answers }));
    const earlier = issue(number(first), 2, 'latticePeel');
    const later = issue(number([...first, ...first, ...first]), 2, 'latticePeel', {
      ...earlier,
      classOf: Int32Array.of(0, 0, notIn, notIn, notIn, notIn),
    });
    expect(later.cells[later.classOf[0] ?? -1]).toEqual(['F', 'child', 'p1']);
    expect(later.cells[later.classOf[2] ?? -1]).toEqual(['F', 'a1', 'p1']);
  });
});

describe('the intersection of two files', () => {
  it('counts the cases of each pair of classes, a case missing from one file among those missing with it', () => {
    const earlier = Int32Array.of(0, 0, 0, 1, 1, 1, notIn);
    const later = Int32Array.of(0, 0, notIn, 1, 1, 1, notIn);
    expect(intersectReleases(earlier, later, 2)).toEqual({
      smallestCell: 1,
      casesUnderK: 1,
      compatible: false,
    });
    expect(intersectReleases(earlier, earlier, 3)).toEqual({
      smallestCell: 3,
      casesUnderK: 0,
      compatible: true,
    });
    expect(intersectReleases(new Int32Array(), new Int32Array(), 3)).toMatchObject({
      smallestCell: 0,
      compatible: true,
    });
  });
});
