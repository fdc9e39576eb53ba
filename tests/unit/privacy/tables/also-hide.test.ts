import { expect, test } from 'vitest';
import { protectTable } from '@/lib/privacy/tables/protect-table';

const dimensions = [
  { name: 'kind', codes: ['a', 'b', 'c', 'd'] },
  { name: 'year', codes: ['1', '2', '3', '4'] },
];
const groups = ['a', 'b', 'c', 'd'].flatMap((kind) =>
  ['1', '2', '3', '4'].map((year) => ({ codes: { kind, year }, count: 30 })),
);

test('a cell the caller hides is blank for what it says, and nothing gives it away', () => {
  const codes = { kind: 'b', year: '2' };
  const made = protectTable(groups, dimensions, {
    threshold: 11,
    alsoHide: [codes, { kind: 'c', year: null }],
  });
  if (made.outcome === 'refused') throw new Error('refused');
  const blank = made.blanks.find((one) => one.codes['kind'] === 'b' && one.codes['year'] === '2');
  expect(blank?.reason).toBe('small');
  expect((blank?.most ?? 0) - (blank?.least ?? 0)).toBeGreaterThanOrEqual(11);
  expect(
    made.publication.cells.find((cell) => cell.codes['kind'] === 'c' && cell.codes['year'] === null)?.value,
  ).toBeNull();
  expect(made.blanks.length).toBeGreaterThan(3);
});
