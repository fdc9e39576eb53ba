import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '@/lib/privacy/microdata/check/csv-records';
import { csvChunks } from '@/lib/privacy/microdata/csv-text';

const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', '=', ' ') }));
const tables = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );

/** The same text in pieces cut at the given places. */
function cut(whole: string, places: readonly number[]): string[] {
  const at = [
    0,
    ...places.map((place) => place % (whole.length + 1)).toSorted((a, b) => a - b),
    whole.length,
  ];
  return at.slice(1).map((end, piece) => whole.slice(at[piece], end));
}

const withoutApostrophe = (cell: string): string =>
  /^'\s*[=+\-@\t\r＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;

describe('the written file', () => {
  it('reads back cell by cell, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(tables, fc.array(fc.nat(), { maxLength: 6 }), ([header = [], ...rows], places) => {
        const whole = [...csvChunks(header, rows)].join('');
        const read = [...csvRecords(cut(whole, places))];
        expect(read.map((cells) => cells.map(withoutApostrophe))).toEqual(
          [header, ...rows].map((cells) => cells.map(withoutApostrophe)),
        );
      }),
    );
  });

  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(tables, ([header = [], ...rows]) => {
        for (const cells of csvRecords(csvChunks(header, rows))) {
          for (const cell of cells) expect(cell).not.toMatch(/^[\s\u{feff}]*[=+\-@＝＋－＠]/u);
        }
      }),
    );
  });

  it('keeps a line break inside a cell from shifting the columns', () => {
    const [, record] = [...csvRecords(csvChunks(['a', 'b'], [['x\r\n"y",z', '1']]))];
    expect(record).toEqual(['x\r\n"y",z', '1']);
  });
});

describe('the reader of the check', () => {
  const read = (whole: string): string[][] => [...csvRecords([whole])];

  it('takes plain and quoted cells, both line ends, and a last line without one', () => {
    expect(read('a,"b"\r\n1,\n"2",""')).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['2', ''],
    ]);
    expect(read('')).toEqual([]);
    expect(read('\u{feff}a\n')).toEqual([['a']]);
  });

  it.each(['a,"b\n', 'a,b"c\n', '"a"b,c\n', '"a" ,b\n', 'x\n"a\r\nb'])(
    'refuses %j as ill formed',
    (whole) => {
      expect(() => read(whole)).toThrow(/not well formed/);
    },
  );
});
