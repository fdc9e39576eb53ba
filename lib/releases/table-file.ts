import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { reportDimensions, type ReportName } from '@/lib/reports/definitions';
import { spreadsheetText } from '@/lib/reports/spreadsheet-text';

/** What a table file says in words; the caller gives them in the language of whoever prepares it. */
export interface FileWords {
  title(report: ReportName): string;
  /** What the numbers are and are not. */
  notes: readonly string[];
  /** What noise was added; for noised tables. */
  noise(margin: number): string;
  hidden: string;
  total: string;
  count: string;
  dimension(name: string): string;
  code(dimension: string, code: string): string;
}

export interface FileCell {
  /** In the order of the report's dimensions; `null` is the total. */
  readonly codes: readonly (string | null)[];
  readonly value: number | null;
}

/**
 * A table as CSV: UTF-8 with a byte-order mark, CRLF (RFC 4180), cells no spreadsheet runs as a formula. The first lines
 * say what it is; counts are numbers, hidden ones are a word.
 */
export function tableFile(
  report: ReportName,
  cells: readonly FileCell[],
  notes: readonly string[],
  words: FileWords,
): string {
  const text = spreadsheetText;
  const dimensions = reportDimensions[report];
  const header = [...dimensions.map(({ name }) => text(words.dimension(name))), text(words.count)];
  const rows = cells.map(({ codes, value }) => [
    ...dimensions.map(({ name }, at) => {
      const code = codes[at] ?? null;
      return text(code === null ? words.total : words.code(name, code));
    }),
    value ?? text(words.hidden),
  ]);
  const preamble = [words.title(report), ...notes].map((line) => [text(line)]);
  return stringify([...preamble, [], header, ...rows], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_string: true,
  });
}

/** What a written table keeps, read from its text alone. */
export interface TableFileCertificate {
  /** Every count is zero, k or more, or hidden, and the file has the cells it should. */
  readonly holds: boolean;
  readonly rows: number;
  readonly shown: number;
  readonly hidden: number;
  readonly smallestShown: number | null;
}

/** Reads a written table again; `expected` is how many cells it should have. */
export function checkTableFile(
  text: string,
  report: ReportName,
  k: number,
  expected: number,
  words: FileWords,
): TableFileCertificate {
  const lines: string[][] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  const width = reportDimensions[report].length + 1;
  const counts = lines
    .filter((line) => line.length === width)
    .slice(1)
    .map((line) => line[width - 1] ?? '');
  const shown = counts.filter((count) => count !== words.hidden).map(Number);
  const positive = shown.filter((count) => count !== 0);
  return {
    holds: counts.length === expected && positive.every((count) => Number.isSafeInteger(count) && count >= k),
    rows: counts.length,
    shown: shown.length,
    hidden: counts.length - shown.length,
    smallestShown: positive.length === 0 ? null : Math.min(...positive),
  };
}
