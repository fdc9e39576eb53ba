import { setSeparator } from '@/lib/privacy/microdata/set-column';
import type { CodedColumn, CodedTable } from '@/lib/privacy/risk/coded-table';
import { assertAttributes, type Attribute } from './attribute';
import { SyntheticError } from './synthetic-error';

/** The cell of a matrix that says nothing. */
export const blank = 2 ** 16 - 1;

/** One column: each person's answer as a number from 0 to `size` − 1. */
export interface MatrixColumn {
  readonly size: number;
  readonly cells: Uint16Array;
}

/** People's answers as numbers in the code lists. Columns of several codes are spread over yes-or-no columns. */
export interface PeopleMatrix {
  readonly rowCount: number;
  readonly columns: readonly MatrixColumn[];
}

function columnOf(table: CodedTable, name: string): CodedColumn {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) throw new SyntheticError('attributes', `there is no column ${name}`);
  return column;
}

/** For each dictionary value, its number in the code list; values that no row has need not be in it. */
function singleColumn({ codes, values }: CodedColumn, list: readonly string[]): MatrixColumn {
  const numberOf = new Map(list.map((code, at) => [code, at]));
  const numbers = values.map((value) => numberOf.get(value) ?? blank);
  const cells = Uint16Array.from(codes, (code) => numbers[code] ?? blank);
  if (cells.includes(blank)) throw new SyntheticError('unknownCode', 'an answer is not in its list');
  return { size: list.length, cells };
}

function yesOrNoColumns({ codes, values }: CodedColumn, list: readonly string[]): MatrixColumn[] {
  const sets = values.map((value) => {
    const parts = value.split(setSeparator).map((code) => code.trim());
    return new Set(parts.filter((code) => code !== ''));
  });
  const known = new Set(list);
  const isUnknown = sets.map((set) => [...set].some((code) => !known.has(code)));
  if (codes.some((code) => isUnknown[code])) {
    throw new SyntheticError('unknownCode', 'an answer is not in its list');
  }
  return list.map((each) => {
    const holds = sets.map((set) => (set.has(each) ? 1 : 0));
    return { size: 2, cells: Uint16Array.from(codes, (code) => holds[code] ?? 0) };
  });
}

/**
 * The people of a table, one a row, as numbers. Throws `attributes` when a column is not there, `unknownCode` for an
 * answer outside its code list.
 */
export function peopleMatrix(table: CodedTable, attributes: readonly Attribute[]): PeopleMatrix {
  assertAttributes(attributes);
  const columns = attributes.flatMap(({ name, codes, severalCodes }) => {
    const column = columnOf(table, name);
    return severalCodes ? yesOrNoColumns(column, codes) : [singleColumn(column, codes)];
  });
  return { rowCount: table.rowCount, columns };
}

/** The rows of a matrix as text again, with yes-or-no columns joined and blanks as missing answers. */
export function tableOf({ rowCount, columns }: PeopleMatrix, attributes: readonly Attribute[]): CodedTable {
  let next = 0;
  return {
    rowCount,
    columns: attributes.map(({ name, codes, severalCodes }) => {
      const own = columns.slice(next, (next += severalCodes ? codes.length : 1));
      return encoded(name, rowCount, (row) => {
        const numbers = own.map(({ cells }) => cells[row] ?? blank);
        if (!severalCodes) return codes[numbers[0] ?? blank] ?? '';
        return codes.filter((_, at) => numbers[at] === 1).join(setSeparator);
      });
    }),
  };
}

function encoded(name: string, rowCount: number, textOf: (row: number) => string): CodedColumn {
  const codeOf = new Map([['', 0]]);
  const codes = Uint32Array.from({ length: rowCount }, (_, row) => {
    const text = textOf(row);
    const code = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, code);
    return code;
  });
  return { name, codes, values: [...codeOf.keys()] };
}
