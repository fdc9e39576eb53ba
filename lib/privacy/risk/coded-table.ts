import { RiskError } from './risk-error';

/** The code of a missing answer in every column: a category of its own, in counting as in an attack. */
export const missingCode = 0;

/** A column as dictionary codes. `values[code]` is the text; `values[missingCode]` is the empty text. */
export interface CodedColumn {
  readonly name: string;
  readonly codes: Uint32Array;
  readonly values: readonly string[];
}

/** Columns of equal length. Rows are known by their position only. */
export interface CodedTable {
  readonly rowCount: number;
  readonly columns: readonly CodedColumn[];
}

/** Takes rows one at a time, so that a file need not be held as text. */
export interface TableEncoder {
  /** `null`, `undefined` and the empty text are a missing answer. Throws `columns` on a row of another width. */
  add(cells: readonly (string | null | undefined)[]): void;
  finish(): CodedTable;
}

interface ColumnBuilder {
  set(row: number, text: string): void;
  finish(rowCount: number): CodedColumn;
}

function createColumnBuilder(name: string): ColumnBuilder {
  const codeOf = new Map<string, number>([['', missingCode]]);
  const values = [''];
  let codes = new Uint32Array(1024);
  return {
    set(row, text) {
      if (row === codes.length) {
        const wider = new Uint32Array(codes.length * 2);
        wider.set(codes);
        codes = wider;
      }
      let code = codeOf.get(text);
      if (code === undefined) {
        code = values.push(text) - 1;
        codeOf.set(text, code);
      }
      codes[row] = code;
    },
    finish: (rowCount) => ({ name, codes: codes.slice(0, rowCount), values }),
  };
}

/** Throws `columns` when two columns have the same name. */
export function createTableEncoder(names: readonly string[]): TableEncoder {
  if (new Set(names).size !== names.length) throw new RiskError('columns', 'a column is named twice');
  const builders = names.map(createColumnBuilder);
  let rowCount = 0;
  return {
    add(cells) {
      if (cells.length !== builders.length) {
        throw new RiskError('columns', `row ${rowCount + 1} has ${cells.length} cells`);
      }
      builders.forEach((builder, column) => builder.set(rowCount, cells[column] ?? ''));
      rowCount += 1;
    },
    finish: () => ({ rowCount, columns: builders.map((builder) => builder.finish(rowCount)) }),
  };
}

/** Rows of text as codes; codes are numbered in the order in which values first appear. */
export function encodeRows(
  names: readonly string[],
  rows: Iterable<readonly (string | null | undefined)[]>,
): CodedTable {
  const encoder = createTableEncoder(names);
  for (const cells of rows) encoder.add(cells);
  return encoder.finish();
}

/** The named columns, in the order of the names. Throws `columns` when one is missing or asked for twice. */
export function columnsNamed(table: CodedTable, names: readonly string[]): CodedColumn[] {
  if (new Set(names).size !== names.length) throw new RiskError('columns', 'a column is asked for twice');
  return names.map((name) => {
    const column = table.columns.find((candidate) => candidate.name === name);
    if (!column) throw new RiskError('columns', `there is no column ${name}`);
    return column;
  });
}
