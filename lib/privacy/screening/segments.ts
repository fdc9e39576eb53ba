import { englishDigits, hanDigits, hangulDigits } from './data/digit-words';

/** A stretch of the text that is screened by itself. */
export interface Segment {
  start: number;
  end: number;
}

const blankLine = /\n[ \t]*\n\s*/gu;
/** What an identifier broken over a blank line could end or begin with. */
const opens = new RegExp(
  `^[0-9０-９@＠.(\\[{+\\-*~/:_#${Object.keys({ ...hanDigits, ...hangulDigits }).join('')}]|^(?:${Object.keys(englishDigits).join('|')})(?![a-z])`,
  'iu',
);
const closes = /[0-9０-９@＠([{+\-*~/:_#.,：]\s*$/u;
const lookBack = 4;

/**
 * Cuts a text at blank lines. No finding crosses a cut and no recogniser looks across one, so the findings of a text
 * are those of its segments, and a change needs only its own segment read again. A blank line with something before
 * or after it that a broken number or address could go on with is no cut.
 */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const blank of text.matchAll(blankLine)) {
    const end = blank.index + blank[0].length;
    const before = text.slice(Math.max(0, blank.index - lookBack), blank.index);
    if (closes.test(before) && opens.test(text.slice(end, end + 6))) continue;
    segments.push({ start, end });
    start = end;
  }
  if (start < text.length) segments.push({ start, end: text.length });
  return segments;
}
