/** The text is not CSV as RFC 4180 has it; `line` is the record's number, the header being 1. */
export class CsvShapeError extends Error {
  constructor(readonly line: number) {
    super(`record ${line} is not well formed`);
    this.name = 'CsvShapeError';
  }
}

/**
 * The records of a CSV text that arrives in chunks, header included; a byte-order mark is passed over. Strict: a quote
 * stands only around a whole cell, and a quoted cell ends. Lines end in CRLF or LF. Throws CsvShapeError.
 */
export function* csvRecords(chunks: Iterable<string>): Generator<string[]> {
  let line = 1;
  let cells: string[] = [];
  let rest = '';
  let first = true;
  for (const chunk of chunks) {
    rest += first && chunk.startsWith('\u{feff}') ? chunk.slice(1) : chunk;
    first = first && chunk === '';
    let at = 0;
    for (;;) {
      const cell = readCell(rest, at, line);
      if (!cell) break;
      cells.push(cell.text);
      at = cell.next;
      if (!cell.endsRecord) continue;
      yield cells;
      cells = [];
      line += 1;
    }
    rest = rest.slice(at);
  }
  if (rest === '' && cells.length === 0) return;
  const last = readCell(`${rest}\n`, 0, line);
  if (!last || last.next !== rest.length + 1) throw new CsvShapeError(line);
  yield [...cells, last.text];
}

interface Cell {
  readonly text: string;
  readonly next: number;
  readonly endsRecord: boolean;
}

/** The cell at a position, or null when the text does not yet hold its end. */
function readCell(text: string, from: number, line: number): Cell | null {
  if (text[from] === '"') return readQuotedCell(text, from, line);
  const comma = text.indexOf(',', from);
  const newline = text.indexOf('\n', from);
  const to = comma === -1 || (newline !== -1 && newline < comma) ? newline : comma;
  if (to === -1) return null;
  const endsRecord = to === newline;
  const cell = text.slice(from, endsRecord && text[to - 1] === '\r' && to > from ? to - 1 : to);
  if (cell.includes('"')) throw new CsvShapeError(line);
  return { text: cell, next: to + 1, endsRecord };
}

function readQuotedCell(text: string, from: number, line: number): Cell | null {
  let quote = text.indexOf('"', from + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote === -1) return null;
  const after = text[quote + 1];
  const lineEnd = after === '\r' ? quote + 2 : quote + 1;
  // A chunk may end between the quote and what follows it.
  if (after === undefined || (after === '\r' && text[lineEnd] === undefined)) return null;
  if (after !== ',' && text[lineEnd] !== '\n') throw new CsvShapeError(line);
  return {
    text: text.slice(from + 1, quote).replaceAll('""', '"'),
    next: after === ',' ? quote + 2 : lineEnd + 1,
    endsRecord: after !== ',',
  };
}
