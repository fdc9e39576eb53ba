import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport, codesByDimension } from '@/lib/reports/build-report';
import { suppressSmallCount } from '@/lib/reports/suppression';

describe('a report', () => {
  it('shows no count from 1 to 10, and every other count exactly', () => {
    expect(suppressSmallCount(0)).toBe(0);
    for (let count = 1; count <= 10; count += 1) expect(suppressSmallCount(count)).toBeNull();
    expect(suppressSmallCount(11)).toBe(11);
    expect(suppressSmallCount(4_000)).toBe(4_000);
  });

  it('has one cell for every combination of the codes that occur, and no totals that would give small ones away', () => {
    const cell = fc.record({
      codes: fc.tuple(
        fc.constantFrom('ForcedMarriage', 'ForcedLabour'),
        fc.constantFrom('2024', '2025', '2026'),
      ),
      count: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ({ codes }) => codes.join() }), (exact) => {
        const report = buildReport('patterns-by-year', exact, new Date(0));
        const codes = codesByDimension(report);
        expect(report.cells).toHaveLength((codes['pattern']?.length ?? 0) * (codes['year']?.length ?? 0));
        for (const { codes: at, count } of report.cells) {
          const known = exact.find(
            (other) => other.codes[0] === at['pattern'] && other.codes[1] === at['year'],
          );
          expect(count).toBe(known ? suppressSmallCount(known.count) : 0);
        }
        expect(report.release).toBe('not-for-release');
      }),
    );
  });
});
