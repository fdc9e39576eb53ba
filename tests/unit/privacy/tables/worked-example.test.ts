import { beforeAll, expect, test } from 'vitest';
import { auditIntervals, type AuditedInterval } from '@/lib/privacy/tables/audit-intervals';
import { codesOf } from '@/lib/privacy/tables/cell-space';
import { frequencyTable } from '@/lib/privacy/tables/frequency-table';
import { gaussSuppression } from '@/lib/privacy/tables/gauss-suppression';
import { loadHighsSolver } from '@/lib/privacy/tables/highs-solver';
import type { LinearSolver } from '@/lib/privacy/tables/linear-solver';
import { primarySuppression } from '@/lib/privacy/tables/primary-suppression';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import { publicationHiding } from './hidden-publication';
import { smallFile } from './small-tables';

/** The example of docs/privacy/tables.md: data set z1 of the GaussSuppression package, threshold 4. */
const region = { name: 'region', codes: Array.from('ABCDEFGH') };
const support = { name: 'support', codes: ['annet', 'arbeid', 'soshjelp', 'trygd'] };
const counts = [
  [11, 11, 55, 36],
  [7, 1, 29, 18],
  [5, 8, 35, 25],
  [13, 2, 17, 13],
  [9, 14, 63, 52],
  [12, 9, 24, 22],
  [6, 4, 22, 8],
  [9, 3, 38, 15],
].flat();
const file = smallFile([region, support], counts);

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const print = (intervals: readonly AuditedInterval[]): string[] =>
  intervals.map(({ codes, least, most }) => `${codes['region']}/${codes['support']} ${least}–${most}`);

test('Gauss elimination leaves narrow intervals to a reader who knows that a blank is at least 1', () => {
  const table = frequencyTable(file.groups, file.dimensions);
  const primary = primarySuppression(table, { threshold: 4, groups: false });
  const hidden = new Set(
    [...primary.keys(), ...gaussSuppression(table, primary)].map((cell) =>
      JSON.stringify(codesOf(table.space, cell)),
    ),
  );
  const hides = (_: number, codes: object): boolean => hidden.has(JSON.stringify(codes));
  const bounds = (zeros: 'any' | 'shown'): string[] =>
    print(auditIntervals({ publication: publicationHiding(file, hides, zeros) }, solver));
  expect(bounds('any')).toEqual([
    'B/annet 2–8',
    'B/arbeid 0–6',
    'D/annet 9–15',
    'D/arbeid 0–6',
    'H/annet 6–12',
    'H/arbeid 0–6',
  ]);
  expect(bounds('shown')).toEqual([
    'B/annet 4–7',
    'B/arbeid 1–4',
    'D/annet 11–14',
    'D/arbeid 1–4',
    'H/annet 8–11',
    'H/arbeid 1–4',
  ]);
});

test('two more blanks make every interval four wide', () => {
  const protection = protectTable(file.groups, file.dimensions, { threshold: 4 });
  if (protection.outcome !== 'protected') throw new Error('refused');
  const { publication, blanks } = protection;
  expect(
    blanks.map(({ codes, least, most }) => `${codes['region']}/${codes['support']} ${least}–${most}`),
  ).toEqual([
    'B/annet 3–7',
    'B/arbeid 1–5',
    'D/annet 9–13',
    'D/arbeid 1–5',
    'G/annet 3–7',
    'G/arbeid 1–5',
    'H/annet 5–9',
    'H/arbeid 1–5',
  ]);
  expect(print(auditIntervals({ publication: { ...publication, zeros: 'shown' } }, solver))).toEqual([
    'B/annet 1–7',
    'B/arbeid 1–7',
    'D/annet 8–14',
    'D/arbeid 1–7',
    'G/annet 3–9',
    'G/arbeid 1–7',
    'H/annet 5–11',
    'H/arbeid 1–7',
  ]);
});
