import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '@/lib/core/clock';
import { auditIntervals } from '@/lib/privacy/tables/audit-intervals';
import { loadHighsSolver } from '@/lib/privacy/tables/highs-solver';
import { exactFigures, withoutDimension } from '@/lib/reports/referral-figures/build-figures';
import {
  answerClass,
  answeredClass,
  classAround,
  type CountedReferral,
  decidedClass,
  fateOf,
} from '@/lib/reports/referral-figures/classes';
import { rareServices } from '@/lib/reports/referral-figures/definitions';
import { entriesOf, type FigureEntry, peopleBehind } from '@/lib/reports/referral-figures/entries';
import { foldServices } from '@/lib/reports/referral-figures/fold-services';
import { protectQuarter } from '@/lib/reports/referral-figures/protect-quarter';
import {
  boundsOf,
  isSettled,
  parseQuarter,
  quarterName,
  quarterOf,
  quartersOffer,
} from '@/lib/reports/referral-figures/quarters';

const k = 11;
const begun = new Date('2026-02-01T00:00:00Z');
const later = (ms: number) => new Date(begun.getTime() + ms);

/** Accepted and in service; asked, decided and sent at once unless told otherwise. */
const referral = (change: Partial<CountedReferral> = {}): CountedReferral => ({
  caseId: 'a',
  partnerId: 'p',
  service: 'LegalAid',
  status: 'InService',
  outcome: null,
  declineReason: null,
  isEmergency: false,
  createdAt: begun,
  submittedAt: begun,
  decidedAt: begun,
  sentAt: begun,
  answeredAt: begun,
  ...change,
});

describe('classes', () => {
  it('of time hold their upper ends', () => {
    const bands: [number, string, string][] = [
      [0, 'WithinDay', 'AcceptedWithinDay'],
      [dayMs, 'WithinDay', 'AcceptedWithinDay'],
      [dayMs + 1, 'WithinThreeDays', 'AcceptedWithinThreeDays'],
      [3 * dayMs + 1, 'WithinWeek', 'AcceptedWithinWeek'],
      [7 * dayMs, 'WithinWeek', 'AcceptedWithinWeek'],
      [7 * dayMs + 1, 'Longer', 'AcceptedLater'],
    ];
    for (const [ms, decided, answered] of bands) {
      expect(decidedClass(referral({ decidedAt: later(ms) }))).toBe(decided);
      expect(answeredClass(referral({ answeredAt: later(ms) }))).toBe(answered);
    }
  });

  it('of decisions do not take an earlier one for that on what was asked last', () => {
    expect(decidedClass(referral({ submittedAt: later(1), decidedAt: begun }))).toBe('NotReviewed');
    expect(decidedClass(referral({ decidedAt: null }))).toBe('NotReviewed');
    expect(decidedClass(referral({ isEmergency: true }))).toBe('NotReviewed');
  });

  it('of answers tell what the partner said from what the desk did', () => {
    expect(answerClass(referral({ status: 'Declined', sentAt: null, answeredAt: null }))).toBe('NotSent');
    expect(answerClass(referral({ status: 'Declined' }))).toBe('Declined');
    expect(answerClass(referral({ status: 'Expired', answeredAt: null }))).toBe('NoAnswer');
    expect(answerClass(referral({ status: 'Revoked' }))).toBe('Accepted');
  });

  it('of needs know want of capacity, before and after acceptance', () => {
    expect(fateOf(referral({ status: 'Declined', declineReason: 'X_NoCapacity' }))).toBe('NoCapacity');
    expect(fateOf(referral({ status: 'Completed', outcome: 'ServiceUnavailable' }))).toBe('NoCapacity');
    expect(fateOf(referral({ status: 'Completed', outcome: 'PartlyProvided' }))).toBe('Given');
    expect(fateOf(referral({ status: 'Completed', outcome: 'NotSafe' }))).toBe('DeclinedOtherwise');
    expect(fateOf(referral({ status: 'Declined', declineReason: null }))).toBe('DeclinedOtherwise');
    expect(fateOf(referral({ status: 'Sent' }))).toBe('StillOpen');
  });
});

describe('quarters', () => {
  it('follow one another without a gap, and settle sixty days after their end', () => {
    const at = new Date('2026-11-24T12:00:00Z');
    const offered = quartersOffer(at, false);
    expect(offered.map(quarterName).slice(0, 4)).toEqual(['2026Q4', '2026Q3', '2026Q2', '2026Q1']);
    for (const [place, quarter] of offered.slice(1).entries())
      expect(boundsOf(quarter).to).toEqual(boundsOf(offered[place] ?? quarter).from);
    expect(quartersOffer(at, true).map(quarterName)[0]).toBe('2026Q2');
    expect(quartersOffer(at, true)).toHaveLength(12);
    const { to } = boundsOf({ year: 2026, quarter: 3 });
    expect(isSettled({ year: 2026, quarter: 3 }, new Date(to.getTime() + 60 * dayMs - 1))).toBe(false);
    expect(isSettled({ year: 2026, quarter: 3 }, new Date(to.getTime() + 60 * dayMs))).toBe(true);
    expect(quarterOf(new Date('2026-12-31T23:59:59Z'))).toEqual({ year: 2026, quarter: 4 });
    expect(parseQuarter('2026Q4')).toEqual({ year: 2026, quarter: 4 });
    expect(['2026Q5', '26Q1', '2026Q1 ', ''].map(parseQuarter)).toEqual([null, null, null, null]);
  });
});

describe('who is counted', () => {
  it('is a person once a service: by the first referral, and by the best that came of any', () => {
    const first = referral({ status: 'Declined', declineReason: 'X_NoCapacity', answeredAt: later(hourMs) });
    const second = referral({
      partnerId: 'q',
      createdAt: later(dayMs),
      sentAt: later(dayMs),
      answeredAt: null,
    });
    const [entry, ...others] = entriesOf([{ ...second, status: 'InService' }, first]);
    expect(others).toEqual([]);
    expect(entry?.codes).toMatchObject({ partner: 'p', answer: 'Declined', fate: 'Given' });
  });

  it('is in the sum once under each service', () => {
    const two = [referral(), referral({ service: 'SafeShelter' }), referral({ caseId: 'b' })];
    const { totals, medians } = exactFigures('referral-decisions', two, []);
    expect(totals.find(({ codes }) => codes['service'] === null && codes['decided'] === null)?.count).toBe(3);
    expect(medians).toEqual({ hoursToDecision: 0, hoursToAnswer: 0 });
    const answers = exactFigures('referral-answers', two, []);
    expect(answers.cells.map(({ codes, count }) => [codes['service'], codes['answered'], count])).toEqual([
      ['SafeShelter', 'Accepted', 1],
      ['SafeShelter', 'AcceptedWithinDay', 1],
      ['LegalAid', 'Accepted', 2],
      ['LegalAid', 'AcceptedWithinDay', 2],
    ]);
    const byPartner = withoutDimension(exactFigures('referral-acceptance', two, []), 'service');
    expect(byPartner.cells).toEqual([
      { codes: { partner: 'p', answer: 'Accepted' }, count: 3, suppressed: false },
    ]);
  });
});

const entry: fc.Arbitrary<FigureEntry> = fc
  .record({
    caseId: fc.integer({ min: 0, max: 70 }).map(String),
    service: fc.constantFrom(
      'SafeShelter',
      'SafeShelter',
      'SafeShelter',
      'LegalAid',
      'LegalAid',
      'Education',
    ),
    decided: fc.constantFrom('WithinDay', 'WithinDay', 'Longer', 'NotReviewed'),
    answered: fc.constantFrom(
      'AcceptedWithinDay',
      'AcceptedWithinDay',
      'AcceptedLater',
      'Declined',
      'NoAnswer',
    ),
    partner: fc.constantFrom('p', 'p', 'q'),
    fate: fc.constantFrom('Given', 'Given', 'NoCapacity', 'Expired'),
  })
  .map(({ caseId, ...codes }) => ({
    caseId,
    codes: { ...codes, answer: classAround('answered', codes.answered) ?? codes.answered },
  }));
/** A person counts once a service. */
const entries = fc
  .array(entry, { minLength: 20, maxLength: 130 })
  .map((all) => [...new Map(all.map((one) => [`${one.caseId} ${one.codes.service}`, one])).values()]);

describe('the tables of a quarter', () => {
  it('tell apart only services that eleven people asked for', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const folded = foldServices(all, [], k).entries;
        expect(folded).toHaveLength(all.length);
        for (const own of Map.groupBy(folded, ({ codes }) => codes.service).values())
          if (peopleBehind(all) >= k) expect(peopleBehind(own)).toBeGreaterThanOrEqual(k);
      }),
    );
    const needs = Array.from({ length: 12 }, (_, at) => ({ caseId: `${at}`, service: 'Education' }));
    expect(foldServices([], needs, k).unasked).toEqual(needs);
    expect(foldServices([], needs.slice(0, 10), k).unasked[0]?.service).toBe(rareServices);
  });

  it('show no count of fewer than eleven people, and each blank is eleven wide to whoever reads all four', async () => {
    const solver = await loadHighsSolver();
    fc.assert(
      fc.property(entries, (all) => {
        const made = protectQuarter(all, [], k);
        expect(made.length > 0).toBe(peopleBehind(all) >= k);
        const folded = foldServices(all, [], k).entries;
        for (const { publication } of made) {
          for (const { codes, value } of publication.cells) {
            if (value === null || value === 0) continue;
            const behind = folded.filter((one) =>
              Object.entries(codes).every(
                ([name, code]) =>
                  code === null ||
                  code === one.codes[name as keyof FigureEntry['codes']] ||
                  groupHolds(code, one),
              ),
            );
            expect(behind).toHaveLength(value);
            expect(peopleBehind(behind)).toBeGreaterThanOrEqual(k);
          }
        }
        const [current, ...others] = made;
        if (!current) return;
        const earlier = others.map(({ report, table }) => ({ name: report, publication: table.publication }));
        for (const { least, most } of auditIntervals(
          { publication: current.table.publication, earlier },
          solver,
        ))
          expect(most - least).toBeGreaterThanOrEqual(k);
      }),
      { numRuns: 10 },
    );
  }, 90_000);

  it('leave out needs that nobody was asked about where fewer than eleven people have one', () => {
    const asked = Array.from({ length: 40 }, (_, at) => referral({ caseId: `${at}` }));
    const needs = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ caseId: `n${at}`, service: 'LegalAid' }));
    const fates = (count: number) =>
      protectQuarter(entriesOf(asked), needs(count), k).find(({ report }) => report === 'unmet-needs')
        ?.publication.dimensions[1]?.codes;
    expect(fates(10)).toEqual(['Given']);
    expect(fates(15)).toEqual(['Given', 'NobodyAsked']);
  });
});

function groupHolds(code: string, { codes }: FigureEntry): boolean {
  return code === classAround('answered', codes.answered);
}
