import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '@/lib/reports/build-report';
import { reportCsv, type ReportWords } from '@/lib/reports/report-csv';
import { spreadsheetText } from '@/lib/reports/spreadsheet-text';

const words: ReportWords = {
  title: '피해 유형',
  notForRelease: 'Not for release',
  assistedCases: 'Assisted cases',
  suppressedNote: 'Small counts are hidden',
  suppressed: '< 11',
  count: '=CASES()',
  dimension: (name) => name,
  code: (_, code) => code,
};
const exact = [
  { codes: ['ForcedMarriage', '2025'], count: 40 },
  { codes: ['=HYPERLINK("http://evil")', '2026'], count: 3 },
];

describe('a report as CSV', () => {
  it('reads back with a CSV library: words as text, counts as numbers, small ones hidden', () => {
    const csv = reportCsv(buildReport('patterns-by-year', exact, new Date(0)), words);
    expect(csv.startsWith('\u{feff}')).toBe(true);
    const rows: string[][] = parse(csv, { bom: true, relax_column_count: true });
    expect(rows.some((row) => row[0] === 'Not for release')).toBe(true);
    expect(rows).toContainEqual(['ForcedMarriage', '2025', '40']);
    expect(rows).toContainEqual(['\'=HYPERLINK("http://evil")', '2026', '< 11']);
    expect(rows).toContainEqual(['pattern', 'year', "'=CASES()"]);
  });

  it('has no cell that a spreadsheet would run, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(spreadsheetText(text).trimStart()).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      }),
    );
  });

  it('keeps a harmless text as it is', () => {
    expect(spreadsheetText('강제결혼 / 强迫婚姻')).toBe('강제결혼 / 强迫婚姻');
  });
});
