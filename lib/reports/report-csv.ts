import { stringify } from 'csv-stringify/sync';
import type { Report } from './build-report';
import { spreadsheetText } from './spreadsheet-text';

/** What the file says in words; the caller gives them in the reader's language. */
export interface ReportWords {
  title: string;
  notForRelease: string;
  assistedCases: string;
  suppressedNote: string;
  /** Shown in place of a hidden count, e.g. `< 11`. */
  suppressed: string;
  count: string;
  dimension(name: string): string;
  code(dimension: string, code: string): string;
}

/**
 * A report as CSV: UTF-8 with a byte-order mark, CRLF (RFC 4180), cells no spreadsheet runs as a formula. The first
 * lines say what it is and that it is not for release; counts are numbers, hidden ones are words.
 */
export function reportCsv(report: Report, words: ReportWords): string {
  const text = spreadsheetText;
  const header = [...report.dimensions.map(({ name }) => text(words.dimension(name))), text(words.count)];
  const rows = report.cells.map((cell) => [
    ...report.dimensions.map(({ name }) => text(words.code(name, cell.codes[name] ?? ''))),
    cell.count ?? text(words.suppressed),
  ]);
  const preamble = [words.title, words.notForRelease, words.assistedCases, words.suppressedNote].map(
    (line) => [text(line)],
  );
  return stringify([...preamble, [text(report.madeAt)], [], header, ...rows], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_string: true,
  });
}
