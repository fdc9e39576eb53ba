import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecodingBuilder, dropped, type Recoding } from '@/lib/privacy/microdata/recoding';
import type { LeafMatrix } from '@/lib/privacy/microdata/leaf-matrix';
import { sensitiveRule } from '@/lib/privacy/microdata/sensitive-rule';
import { settle } from '@/lib/privacy/microdata/settle';
import { caseFiles, matrixOf, publishedCells, tableOf, tally, type Case } from './small-microdata';

/** Classes by sex alone, some rows left out: as an algorithm may leave them that measured against all rows. */
function bySex(matrix: LeafMatrix, leftOut: ReadonlySet<number>): Recoding {
  const builder = createRecodingBuilder(matrix);
  for (let row = 0; row < matrix.rowCount; row += 1) {
    if (leftOut.has(row)) continue;
    const [sex = 0] = matrix.leaves.subarray(row * matrix.width);
    builder.classOf[row] = builder.classWith([sex, ...matrix.hierarchies.slice(1).map(({ root }) => root)]);
  }
  return builder.finish();
}

function farthest(cases: readonly Case[], classes: readonly (string | undefined)[]): number {
  const whole = tally(cases.flatMap((each, row) => (classes[row] === undefined ? [] : [each[3] ?? ''])));
  const total = [...whole.values()].reduce((sum, count) => sum + count, 0);
  return [...new Set(classes)].reduce((most, own) => {
    if (own === undefined) return most;
    const answers = cases.flatMap((each, row) => (classes[row] === own ? [each[3] ?? ''] : []));
    const inClass = tally(answers);
    const differences = [...whole].map(([answer, count]) =>
      Math.abs((inClass.get(answer) ?? 0) / answers.length - count / total),
    );
    return Math.max(most, differences.reduce((sum, each) => sum + each, 0) / 2);
  }, 0);
}

describe('settling a file', () => {
  it('leaves only classes that are close to the file as it will be read, and drops whole classes', () => {
    const t = 0.3;
    fc.assert(
      fc.property(caseFiles, fc.uniqueArray(fc.nat(199)), (cases, leftOut) => {
        const matrix = matrixOf(cases);
        const outcome = tableOf(cases).columns[3];
        if (!outcome) throw new Error('no outcome');
        const before = bySex(matrix, new Set(leftOut));
        const after = settle(matrix, before, (published) =>
          sensitiveRule(outcome, { name: 'outcome', closeness: { t } }, published),
        );
        const read = (recoding: Recoding) =>
          cases.map((_, row) => publishedCells(matrix, recoding, row)?.join('|'));
        const [first, settled] = [read(before), read(after)];
        expect(farthest(cases, settled)).toBeLessThanOrEqual(t + 1e-9);
        if (farthest(cases, first) <= t) expect(settled).toEqual(first);
        settled.forEach((cells, row) => {
          const kept = settled.includes(first[row]);
          expect(cells).toBe(kept ? first[row] : undefined);
          expect(after.classOf[row] === dropped).toBe(cells === undefined);
        });
      }),
      { numRuns: 80 },
    );
  });
});
