import * as fc from 'fast-check';
import { referenceCases, referenceNames, type ReferenceShape } from '@/bench/reference-cases';
import { encodeRows, type CodedTable } from '@/lib/privacy/risk/coded-table';
import type { Attribute } from '@/lib/privacy/synthetic/attribute';
import { pairCountsOf, pairsOf } from '@/lib/privacy/synthetic/counts';
import { peopleMatrix } from '@/lib/privacy/synthetic/people-matrix';

/** Attributes of a few answers, the last of them with several codes a cell, and rows that fit them. */
export const smallAttributes: readonly Attribute[] = [
  { name: 'sex', codes: ['f', 'm'] },
  { name: 'age', codes: ['', 'young', 'old'] },
  { name: 'place', codes: ['a', 'b', 'c', 'd'] },
  { name: 'control', codes: ['debt', 'threat', 'papers'], severalCodes: true },
];

export const anyPeople: fc.Arbitrary<string[][]> = fc.array(
  fc.tuple(
    fc.constantFrom('f', 'm'),
    fc.constantFrom('', 'young', 'old'),
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.subarray(['debt', 'threat', 'papers']).map((codes) => codes.join(';')),
  ),
  { minLength: 1, maxLength: 60 },
);

export const smallTable = (rows: readonly (readonly string[])[]): CodedTable =>
  encodeRows(
    smallAttributes.map(({ name }) => name),
    rows,
  );

/** The rows of a table as text. */
export const rowsOf = ({ rowCount, columns }: CodedTable): string[][] =>
  Array.from({ length: rowCount }, (_, row) =>
    columns.map(({ codes, values }) => values[codes[row] ?? 0] ?? ''),
  );

/** Invented cases with the code lists of their eight quasi-identifiers; `''` allows what synthesis left blank. */
export function invented(shape: ReferenceShape): { table: CodedTable; attributes: Attribute[] } {
  const table = referenceCases(shape);
  const attributes = table.columns
    .filter(({ name }) => referenceNames.includes(name))
    .map(({ name, values }) => ({ name, codes: values.filter((value) => value !== '') }));
  return { table, attributes };
}

/** Mean distance between the counts of all pairs of answers in two tables. */
export function pairError(real: CodedTable, made: CodedTable, attributes: readonly Attribute[]): number {
  const lists = attributes.map((one) => ({ ...one, codes: [...new Set([...one.codes, ''])] }));
  const [first, second] = [real, made].map((table) => peopleMatrix(table, lists).columns);
  let sum = 0;
  let cells = 0;
  for (const [one, other] of pairsOf(lists.length)) {
    const [a, b, c, d] = [first?.[one], first?.[other], second?.[one], second?.[other]];
    if (!a || !b || !c || !d) throw new Error('a column is missing');
    const counts = pairCountsOf(c, d);
    sum += pairCountsOf(a, b).reduce((total, count, at) => total + Math.abs(count - (counts[at] ?? 0)), 0);
    cells += (attributes[one]?.codes.length ?? 0) * (attributes[other]?.codes.length ?? 0);
  }
  return sum / cells;
}
