import { referenceCases, referenceNames, referenceParents, sensitiveNames } from '@/bench/reference-cases';
import { csvRecords } from '@/lib/privacy/microdata/check/csv-records';
import { csvChunks } from '@/lib/privacy/microdata/csv-text';
import type { MicrodataPolicy } from '@/lib/privacy/microdata/policy';
import { idColumn, protectMicrodata } from '@/lib/privacy/microdata/protect';
import { columnsNamed, encodeRows, type CodedTable } from '@/lib/privacy/risk/coded-table';
import type { Covers } from './linkage';
import type { Cells } from './wildcard-suppression';

const parents = referenceParents();

export const quasiIdentifiers = referenceNames.map((name) => ({ name, parents: parents.get(name) ?? {} }));

/** The reference cases as text: quasi-identifiers, then outcome and health. */
export function casesAsText(rows: number, seed: number): Cells[] {
  const table = referenceCases({ rows, seed });
  const columns = columnsNamed(table, [...referenceNames, ...sensitiveNames]);
  return Array.from({ length: rows }, (_, row) =>
    columns.map(({ codes, values }) => values[codes[row] ?? 0] ?? ''),
  );
}

/** A published cell covers a value if it is the value, its group, or "any". */
export const covers: Covers = (cell, value, attribute) =>
  cell === '*' || cell === value || cell === parents.get(referenceNames[attribute] ?? '')?.[value];

/** How much a row says: 0 everything, 1 for each cell that says "any", a little for each group. */
export function vagueness(cells: Cells): number {
  return cells.reduce((sum, cell) => sum + (cell === '*' ? 1 : cell.includes('#') ? 0.1 : 0), 0);
}

const caseColumn = 'case';

/**
 * Protects and writes the cases, and reads the file back. `ownRow[person]` is the truth: a column that names the case
 * travels through the protection as if it were sensitive, is told apart here, and never reaches the attacker.
 */
export function release(
  cases: readonly Cells[],
  policy: Omit<MicrodataPolicy, 'quasiIdentifiers'>,
  algorithm: 'topDown' | 'latticePeel',
): { readonly rows: readonly Cells[]; readonly ownRow: ReadonlyMap<number, number>; readonly text: string } {
  const names = [...referenceNames, ...sensitiveNames];
  const tagged: CodedTable = encodeRows(
    [...names, caseColumn],
    cases.map((cells, person) => [...cells, String(person)]),
  );
  const asked: MicrodataPolicy = {
    ...policy,
    quasiIdentifiers,
    sensitive: [...(policy.sensitive ?? sensitiveNames.map((name) => ({ name }))), { name: caseColumn }],
  };
  const made = protectMicrodata({ table: tagged, policy: asked, algorithm });
  const text = [...csvChunks(made.header, made.rows())].join('');
  const [header = [], ...records] = [...csvRecords([text])];
  const [idAt, caseAt] = [header.indexOf(idColumn), header.indexOf(caseColumn)];
  return {
    rows: records.map((cells) => cells.filter((_, at) => at !== idAt && at !== caseAt)),
    ownRow: new Map(records.map((cells, row) => [Number(cells[caseAt]), row])),
    text,
  };
}
