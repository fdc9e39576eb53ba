import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { type CodedTable, createTableEncoder } from '@/lib/privacy/risk/coded-table';
import { UsageError } from './output';

/**
 * Reads columns of a CSV file with a header as codes; the rest of the file is never held. Throws UsageError when the
 * file cannot be read or lacks a column.
 */
export async function readCodedColumns(file: string, names: readonly string[]): Promise<CodedTable> {
  const encoder = createTableEncoder(names);
  let places: number[] | null = null;
  try {
    const records = createReadStream(file).pipe(parse({ bom: true, relax_column_count: false }));
    for await (const record of records as AsyncIterable<string[]>) {
      if (places === null) places = placesOf(record, names, file);
      else encoder.add(places.map((place) => record[place]));
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new UsageError(`${file} cannot be read as CSV (${reason}).`);
  }
  if (places === null) throw new UsageError(`${file} has no header.`);
  return encoder.finish();
}

function placesOf(header: string[], names: readonly string[], file: string): number[] {
  return names.map((name) => {
    const place = header.indexOf(name);
    if (place < 0) throw new UsageError(`${file} has no column ${name}.`);
    if (header.lastIndexOf(name) !== place) throw new UsageError(`${file} has two columns ${name}.`);
    return place;
  });
}
