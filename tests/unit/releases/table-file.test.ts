import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTableFile, type FileWords, tableFile } from '@/lib/releases/table-file';
import { spreadsheetText } from '@/lib/reports/spreadsheet-text';

const words: FileWords = {
  title: () => '피해 유형',
  notes: ['Assisted cases', '=NOTE()'],
  noise: (margin) => `${margin}`,
  hidden: 'not shown',
  total: 'All',
  count: '=CASES()',
  dimension: (name) => name,
  code: (_, code) => code,
};
const report = 'patterns-by-year';
const cells = [
  { codes: ['ForcedMarriage', '2025'], value: 40 },
  { codes: ['=HYPERLINK("http://evil")', '2026'], value: null },
  { codes: [null, null], value: 0 },
];

describe('a table as a file', () => {
  it('reads back with a CSV library: words as text, counts as numbers, hidden ones as a word', () => {
    const csv = tableFile(report, cells, words.notes, words);
    expect(csv.startsWith('\u{feff}')).toBe(true);
    const rows: string[][] = parse(csv, { bom: true, relax_column_count: true });
    expect(rows).toContainEqual(['ForcedMarriage', '2025', '40']);
    expect(rows).toContainEqual(['\'=HYPERLINK("http://evil")', '2026', 'not shown']);
    expect(rows).toContainEqual(['pattern', 'year', "'=CASES()"]);
    expect(rows).toContainEqual(["'=NOTE()"]);
  });

  it('is certified from its text alone: a small count, a missing row or a torn cell breaks it', () => {
    const csv = tableFile(report, cells, words.notes, words);
    expect(checkTableFile(csv, report, 11, 3, words)).toEqual({
      holds: true,
      rows: 3,
      shown: 2,
      hidden: 1,
      smallestShown: 40,
    });
    for (const broken of [
      csv.replace(',40', ',10'),
      csv.replace(',40', ',x'),
      csv.replace(/^"All".*$/mu, ''),
    ])
      expect(checkTableFile(broken, report, 11, 3, words).holds).toBe(false);
  });

  it('has no cell that a spreadsheet would run, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(spreadsheetText(text).trimStart()).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      }),
    );
    expect(spreadsheetText('강제결혼 / 强迫婚姻')).toBe('강제결혼 / 强迫婚姻');
  });
});
