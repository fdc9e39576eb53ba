/** First characters that make a spreadsheet run a cell as a formula, ASCII and full-width. */
const formulaStart = /^[\s\u{feff}]*[=+\-@\t\r＝＋－＠]/u;

/** Lines joined before they are handed on: large enough for a file to be written fast, small enough to hold. */
const linesAChunk = 1000;

/** Nearly every cell: nothing to escape, and no first character that could start a formula. */
const plainCell = /^[0-9A-Za-z*][^"]*$/;

/** A cell as RFC 4180 text: always quoted, and with an apostrophe where a spreadsheet would see a formula. */
function csvCell(text: string): string {
  if (plainCell.test(text)) return `"${text}"`;
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * Rows as CSV in chunks: UTF-8 once encoded, byte-order mark, CRLF (RFC 4180), every cell quoted so that a line break
 * inside one cannot shift the columns. Memory does not grow with the number of rows.
 */
export function* csvChunks(header: readonly string[], rows: Iterable<readonly string[]>): Generator<string> {
  let lines = `\u{feff}${header.map(csvCell).join(',')}\r\n`;
  let count = 0;
  for (const row of rows) {
    lines += `${row.map(csvCell).join(',')}\r\n`;
    count += 1;
    if (count % linesAChunk === 0) {
      yield lines;
      lines = '';
    }
  }
  if (lines !== '') yield lines;
}
