import { csvRecords, CsvShapeError } from './csv-records';

/** A column of the file: for each record the number of its text. */
export interface ReadColumn {
  readonly name: string;
  readonly texts: readonly string[];
  readonly numbers: Int32Array;
}

export interface ReadFile {
  readonly records: number;
  readonly columns: readonly ReadColumn[];
}

interface Reader {
  add(text: string): void;
  finish(): ReadColumn;
}

function createReader(name: string): Reader {
  const numberOf = new Map<string, number>();
  let numbers = new Int32Array(1024);
  let records = 0;
  return {
    add(text) {
      if (records === numbers.length) {
        const wider = new Int32Array(records * 2);
        wider.set(numbers);
        numbers = wider;
      }
      const number = numberOf.get(text) ?? numberOf.size;
      numberOf.set(text, number);
      numbers[records] = number;
      records += 1;
    },
    finish: () => ({ name, texts: [...numberOf.keys()], numbers: numbers.subarray(0, records) }),
  };
}

/**
 * Reads a whole file whose header must be exactly the given names in order. Returns the number of the first record that
 * breaks the shape (the header is 1) where the file is not what it says it is.
 */
export function readFile(
  chunks: Iterable<string>,
  header: readonly string[],
): ReadFile | { readonly brokenAt: number } {
  const readers = header.map(createReader);
  let line = 0;
  try {
    for (const cells of csvRecords(chunks)) {
      line += 1;
      if (cells.length !== header.length) return { brokenAt: line };
      if (line > 1) readers.forEach((reader, at) => reader.add(cells[at] ?? ''));
      else if (cells.some((cell, at) => cell !== header[at])) return { brokenAt: line };
    }
  } catch (error) {
    if (error instanceof CsvShapeError) return { brokenAt: error.line };
    throw error;
  }
  if (line === 0) return { brokenAt: 1 };
  return { records: line - 1, columns: readers.map((reader) => reader.finish()) };
}
