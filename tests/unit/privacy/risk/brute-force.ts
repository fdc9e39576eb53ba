import * as fc from 'fast-check';
import { encodeRows, type CodedTable } from '@/lib/privacy/risk/coded-table';

/** A small file of text: what every fast count is compared with, cell by cell. */
export interface SmallFile {
  readonly names: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Files of up to `maxRows` rows with few values a column, missing answers among them. */
export function smallFiles(maxRows: number, maxColumns: number): fc.Arbitrary<SmallFile> {
  return fc.integer({ min: 1, max: maxColumns }).chain((width) =>
    fc.record({
      names: fc.constant(Array.from({ length: width }, (_, at) => `c${at}`)),
      rows: fc.array(
        fc.array(fc.constantFrom(null, 'a', 'b', 'c', 'd'), { minLength: width, maxLength: width }),
        { maxLength: maxRows },
      ),
    }),
  );
}

export const encode = ({ names, rows }: SmallFile): CodedTable => encodeRows(names, rows);

/** How many rows agree with a row on the given columns, itself included. */
export function agreeing({ rows }: SmallFile, row: number, columns: readonly number[]): number {
  return rows.filter((other) => columns.every((at) => other[at] === rows[row]?.[at])).length;
}

/** All subsets of 0 … count − 1, the empty one first. */
export function subsets(count: number): number[][] {
  return Array.from({ length: 2 ** count }, (_, mask) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => mask & (1 << at)),
  );
}

/** Table 4.1 of the SDC practice guide (IHSN / World Bank), which later tables of its chapter 4 repeat. */
export const practiceGuideFile: SmallFile = {
  names: ['residence', 'gender', 'education', 'labour'],
  rows: [
    ['Urban', 'Female', 'Secondary incomplete', 'Employed'],
    ['Urban', 'Female', 'Secondary incomplete', 'Employed'],
    ['Urban', 'Female', 'Primary incomplete', 'Non-LF'],
    ['Urban', 'Male', 'Secondary complete', 'Employed'],
    ['Rural', 'Female', 'Secondary complete', 'Unemployed'],
    ['Urban', 'Male', 'Secondary complete', 'Employed'],
    ['Urban', 'Female', 'Primary complete', 'Non-LF'],
    ['Urban', 'Male', 'Post-secondary', 'Unemployed'],
    ['Urban', 'Female', 'Secondary incomplete', 'Non-LF'],
    ['Urban', 'Female', 'Secondary incomplete', 'Non-LF'],
  ],
};
