import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditIntervals } from '@/lib/privacy/tables/audit-intervals';
import { loadHighsSolver } from '@/lib/privacy/tables/highs-solver';
import { acceptPeriod } from '@/lib/releases/periods/accept-period';
import { combine } from '@/lib/releases/periods/combine';
import { casesBehind, fromBasis, type PeriodEntry, toBasis } from '@/lib/releases/periods/entry';
import { partOf } from '@/lib/releases/periods/period-part';
import { protectPeriod } from '@/lib/releases/periods/protect-period';
import { policyOf } from '@/lib/releases/policy';
import { reportDimensions, type reportNames } from '@/lib/reports/definitions';

const policy = policyOf('Public');
const nothing = { 'patterns-by-year': [], 'patterns-by-sex-and-age': [] } as const;

const entry: fc.Arbitrary<PeriodEntry> = fc.record({
  key: fc.integer({ min: 0, max: 60 }).map(String),
  codes: fc.record({
    pattern: fc.constantFrom(
      'ForcedMarriage',
      'ForcedMarriage',
      'ForcedMarriage',
      'ForcedLabour',
      'Servitude',
    ),
    year: fc.constantFrom('2025', '2026'),
    gender: fc.constantFrom('Feminine', 'Feminine', 'Feminine', 'Masculine'),
    ageBand: fc.constantFrom('18--20', '21--23'),
  }),
});
/** A case counts at most once under a pattern. */
const entries = fc
  .array(entry, { minLength: 30, maxLength: 120 })
  .map((all) => [...new Map(all.map((one) => [`${one.key} ${one.codes.pattern}`, one])).values()]);

describe('the tables of a period', () => {
  it('show no count of fewer than eleven people, and each blank is eleven wide to whoever reads both', async () => {
    const solver = await loadHighsSolver();
    fc.assert(
      fc.property(entries, (all) => {
        const made = protectPeriod(all, policy);
        for (const { report, table } of made) {
          const names = reportDimensions[report].map(({ name }) => name);
          for (const { codes, value } of table.publication.cells) {
            if (value === null || value === 0) continue;
            const behind = all.filter((one) =>
              names.every((name) => codes[name] === null || codes[name] === one.codes[name]),
            );
            expect(behind).toHaveLength(value);
            expect(casesBehind(behind)).toBeGreaterThanOrEqual(11);
          }
        }
        const [current, ...others] = made.toReversed();
        if (!current) return;
        const earlier = others.map(({ report, table }) => ({ name: report, publication: table.publication }));
        for (const { least, most } of auditIntervals(
          { publication: current.table.publication, earlier },
          solver,
        ))
          expect(most - least).toBeGreaterThanOrEqual(11);
      }),
      { numRuns: 12 },
    );
  });

  it('of contributors show only what three stand behind, and nothing one can subtract to find fewer than eleven', () => {
    const of = (contributor: string, count: number, pattern: string): PeriodEntry[] =>
      Array.from({ length: count }, (_, at) => ({
        key: `${contributor}${pattern}${at}`,
        contributor,
        codes: { pattern, year: '2026', gender: 'Feminine', ageBand: '21--23' },
      }));
    const all = [
      ...of('a', 30, 'ForcedMarriage'),
      ...of('b', 30, 'ForcedMarriage'),
      ...of('c', 30, 'ForcedMarriage'),
      ...of('a', 40, 'ForcedLabour'),
      ...of('b', 40, 'ForcedLabour'),
    ];
    const table = protectPeriod(all, policy).find(({ report }) => report === 'patterns-by-year')?.table;
    const labour = table?.publication.cells.filter(({ codes }) => codes['pattern'] === 'ForcedLabour') ?? [];
    expect(labour.length).toBeGreaterThan(0);
    expect(labour.every(({ value }) => value === null)).toBe(true);
  });
});

describe('sums over periods', () => {
  const period = (prefix: string, count: number, pattern: string): PeriodEntry[] =>
    Array.from({ length: count }, (_, at) => ({
      key: `${prefix}${at}`,
      codes: { pattern, year: '2026', gender: 'Feminine', ageBand: '21--23' },
    }));

  it('are shown where every part is, and blank where one is', () => {
    const parts = (report: (typeof reportNames)[number]) =>
      [
        period('a', 40, 'ForcedMarriage'),
        [...period('b', 12, 'ForcedMarriage'), ...period('c', 3, 'Servitude')],
      ].map((all) =>
        partOf(report, protectPeriod(all, policy).find((made) => made.report === report)?.table),
      );
    const { cells } = combine('patterns-by-year', parts('patterns-by-year'));
    const value = (pattern: string | null) =>
      cells.find(({ codes }) => codes[0] === pattern && codes[1] === '2026')?.value;
    expect(value('Servitude')).toBeNull();
    expect(value(null)).toBe(55);
  });

  it('wait for eleven cases, and for enough that they do not blank what was shown', () => {
    expect(acceptPeriod(period('a', 10, 'ForcedMarriage'), nothing, policy)).toBeNull();
    const first = acceptPeriod(period('a', 11, 'ForcedMarriage'), nothing, policy);
    expect(first).not.toBeNull();
    const shown = {
      'patterns-by-year': [
        partOf('patterns-by-year', first?.find(({ report }) => report === 'patterns-by-year')?.table),
      ],
      'patterns-by-sex-and-age': [
        partOf(
          'patterns-by-sex-and-age',
          first?.find(({ report }) => report === 'patterns-by-sex-and-age')?.table,
        ),
      ],
    };
    expect(acceptPeriod(period('b', 11, 'ForcedMarriage'), shown, policy)).not.toBeNull();
    const blanking = [...period('b', 6, 'ForcedMarriage'), ...period('c', 5, 'ForcedLabour')];
    expect(acceptPeriod(blanking, shown, policy)).toBeNull();
  });

  it('keep their basis through sealing', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(fromBasis(JSON.parse(JSON.stringify(toBasis(all))))).toEqual(all);
      }),
    );
  });
});
