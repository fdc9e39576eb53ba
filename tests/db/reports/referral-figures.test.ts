import { afterEach, describe, expect, it } from 'vitest';
import { dayMs, now, shiftClockByMs } from '@/lib/core/clock';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { asOwner } from '@/lib/db/owner-connection';
import type { ReferralFigures } from '@/lib/reports/referral-figures/read-referral-figures';
import { readReferralFigures } from '@/lib/reports/referral-figures/read-referral-figures';
import { boundsOf, parseQuarter, quarterName, quartersOffer } from '@/lib/reports/referral-figures/quarters';
import { ownerUrl } from '@/tests/db/database';
import { type Office, openOffice } from '@/tests/db/office';
import { addCases, alike, setConsent } from '@/tests/db/releases/caseload';
import { addReferrals, type SketchedReferral } from './referral-load';

const [settled = { year: 2026, quarter: 1 }, before = settled] = quartersOffer(now(), true);
const begunAt = new Date(boundsOf(settled).from.getTime() + 20 * dayMs);

const countOf = ({ cells, totals }: ReferralFigures, codes: Record<string, string | null>) =>
  [...cells, ...totals].find((one) =>
    Object.entries(codes).every(([name, code]) => (one.codes[name] ?? null) === code),
  )?.count;

async function withReferrals(
  office: Office,
  cases: readonly Parameters<typeof alike>[1][],
  sketch: Omit<SketchedReferral, 'caseId' | 'begunAt'> = {},
): Promise<string[]> {
  const ids = await addCases(
    office,
    cases.map((one) => one ?? {}),
  );
  await addReferrals(
    office,
    ids.map((caseId) => ({ caseId, begunAt, ...sketch })),
  );
  return ids;
}

afterEach(() => shiftClockByMs(0));

describe('a supervisor’s numbers of the referral desk', () => {
  it('are exact, of her own team, with medians', async () => {
    const office = await openOffice();
    const { supervisorA, supervisorB } = office.people;
    const [first = ''] = await withReferrals(office, alike(3));
    await addReferrals(office, [
      // Asked for twice: counts once, as declined at first, and given in the end.
      { caseId: first, service: 'LegalAid', status: 'Declined', declineReason: 'X_NoCapacity', begunAt },
      {
        caseId: first,
        service: 'LegalAid',
        partner: 1,
        status: 'Accepted',
        begunAt: new Date(begunAt.getTime() + dayMs),
      },
      { caseId: first, service: 'MedicalCare', status: 'Draft', begunAt },
    ]);
    const quarter = { quarter: quarterName(settled) };
    const decisions = await readReferralFigures(supervisorA, 'referral-decisions', quarter);
    expect(countOf(decisions, { service: 'SafeShelter', decided: 'WithinThreeDays' })).toBe(3);
    expect(countOf(decisions, { service: null, decided: null })).toBe(4);
    expect(decisions).toMatchObject({
      threshold: null,
      medians: { hoursToDecision: 48, hoursToAnswer: 120 },
      release: 'not-for-release',
    });
    const answers = await readReferralFigures(supervisorA, 'referral-acceptance', quarter);
    const [partner] = office.partners;
    expect(answers.partners[partner]).toBe('Partner 0');
    expect(countOf(answers, { partner, service: 'LegalAid', answer: 'Declined' })).toBe(1);
    const needs = await readReferralFigures(supervisorA, 'unmet-needs', quarter);
    expect(countOf(needs, { service: 'LegalAid', fate: 'Given' })).toBe(1);
    const others = await readReferralFigures(supervisorB, 'referral-decisions', quarter);
    expect(others.cells).toEqual([]);
  });

  it('count a referral in the quarter it was begun in, whenever it was handed in again', async () => {
    const office = await openOffice();
    const { supervisorA } = office.people;
    const [caseId = ''] = await addCases(office, alike(1));
    const long = { caseId, begunAt: new Date(boundsOf(before).to.getTime() - dayMs) };
    await addReferrals(office, [{ ...long, status: 'InReview', submittedAt: begunAt }]);
    const total = async (quarter: typeof before) =>
      countOf(
        await readReferralFigures(supervisorA, 'referral-decisions', { quarter: quarterName(quarter) }),
        { service: null, decided: null },
      );
    expect(await total(before)).toBe(1);
    expect(await total(settled)).toBeUndefined();
    // The database lets nobody move a beginning.
    await expect(
      asActor(supervisorA, (tx) => tx.referral.updateMany({ data: { createdAt: begunAt } })),
    ).rejects.toThrow();
  });

  it('are for nobody below, beside or outside', async () => {
    const { people } = await openOffice();
    for (const actor of [people.workerA, people.partner, people.administrator]) {
      await expect(readReferralFigures(actor, 'unmet-needs', {})).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
});

describe('a report officer’s numbers of the referral desk', () => {
  it('show nothing of fewer than eleven people, then or later', async () => {
    const office = await openOffice();
    await withReferrals(office, alike(10));
    const read = () => readReferralFigures(office.people.reportOfficer, 'referral-decisions', {});
    expect(await read()).toMatchObject({ cells: [], totals: [], madeAt: null, threshold: 11 });
    await withReferrals(office, alike(40));
    expect(await read()).toMatchObject({ cells: [], totals: [], madeAt: null });
  });

  it('count people who agreed to statistics and are assisted, each once a service', async () => {
    const office = await openOffice();
    const ids = await withReferrals(office, [
      ...alike(20),
      ...alike(9, { statistics: 'NotAsked' }),
      ...alike(5, { statistics: 'Refused' }),
    ]);
    await addReferrals(
      office,
      ids.slice(0, 6).map((caseId) => ({ caseId, begunAt, partner: 1 })),
    );
    await setConsent(office, ids[0] ?? '', 'AggregateReporting', 'Withdrawn');
    const figures = await readReferralFigures(office.people.reportOfficer, 'referral-answers', {});
    expect(countOf(figures, { service: null, answered: null })).toBe(19);
    expect(figures.medians).toBeNull();
  });

  it('stay the very same, whatever becomes of the referrals and consents', async () => {
    const office = await openOffice();
    const { reportOfficer } = office.people;
    const ids = await withReferrals(office, alike(30));
    await withReferrals(office, alike(14), { service: 'LegalAid', status: 'Sent', partner: 1 });
    const read = async () => {
      const { cells, totals, madeAt } = await readReferralFigures(reportOfficer, 'referral-acceptance', {});
      return { cells, totals, madeAt };
    };
    const first = await read();
    expect(first.totals.some(({ count }) => (count ?? 0) >= 11)).toBe(true);
    await setConsent(office, ids[3] ?? '', 'AggregateReporting', 'Withdrawn');
    await withReferrals(office, alike(12));
    await asSystem(office.organizationId, (tx) =>
      tx.referral.updateMany({
        where: { service: 'LegalAid' },
        data: { status: 'Accepted', answeredAt: now() },
      }),
    );
    shiftClockByMs(3 * dayMs);
    expect(await read()).toEqual(first);
  });

  it('count no merged case, and nobody found not to be trafficked', async () => {
    const office = await openOffice();
    const [kept = '', merged = '', other = ''] = await withReferrals(office, alike(22));
    await asSystem(office.organizationId, async (tx) => {
      const found = { traffickingStatus: 'NotAVictimOfTrafficking' };
      await tx.case.updateMany({ where: { id: other }, data: found });
      await tx.case.updateMany({ where: { id: merged }, data: { mergedIntoId: kept } });
    });
    const figures = await readReferralFigures(office.people.reportOfficer, 'referral-decisions', {});
    expect(countOf(figures, { service: null, decided: null })).toBe(20);
  });

  it('show no count of one to ten, in any of the four tables', async () => {
    const office = await openOffice();
    await withReferrals(office, alike(30));
    await withReferrals(office, alike(4), { service: 'LegalAid', status: 'Sent' });
    await withReferrals(office, alike(15), { service: 'MedicalCare', status: 'Declined', partner: 1 });
    for (const name of [
      'referral-decisions',
      'referral-answers',
      'referral-acceptance',
      'unmet-needs',
    ] as const) {
      const { cells, totals } = await readReferralFigures(office.people.reportOfficer, name, {});
      const shown = [...cells, ...totals].flatMap(({ count }) => count ?? []);
      expect(Math.max(...shown)).toBe(49);
      expect(shown.filter((count) => count > 0 && count < 11)).toEqual([]);
    }
  });

  it('are of settled quarters only, and each is made by itself', async () => {
    const office = await openOffice();
    const { reportOfficer } = office.people;
    await withReferrals(office, alike(12));
    const { quarters } = await readReferralFigures(reportOfficer, 'unmet-needs', {});
    expect(quarters[0]).toBe(quarterName(settled));
    const running = quartersOffer(now(), false).map(quarterName)[0];
    for (const quarter of [running, '2026Q5', '1999Q1']) {
      await expect(readReferralFigures(reportOfficer, 'unmet-needs', { quarter })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    const earlier = await readReferralFigures(reportOfficer, 'unmet-needs', { quarter: quarterName(before) });
    expect(earlier.cells).toEqual([]);
    expect(parseQuarter(earlier.quarter)).toEqual(before);
  });
});

describe('a kept quarter', () => {
  const kept = async () => {
    const office = await openOffice();
    await withReferrals(office, alike(12));
    await readReferralFigures(office.people.reportOfficer, 'unmet-needs', {});
    return office;
  };

  it('is changed and deleted by nobody, the owner of the database included', async () => {
    const { organizationId, people } = await kept();
    for (const actor of [people.reportOfficer, people.supervisorA, people.administrator]) {
      await expect(
        asActor(actor, (tx) => tx.referralQuarter.updateMany({ data: { threshold: 12 } })),
      ).rejects.toThrow();
      await expect(asActor(actor, (tx) => tx.referralQuarter.deleteMany())).rejects.toThrow();
    }
    await expect(
      asOwner(ownerUrl, (owner) =>
        owner.query(`DELETE FROM "ReferralQuarter" WHERE "organizationId" = '${organizationId}'`),
      ),
    ).rejects.toThrow(/append-only/u);
  });

  it('is read and made by report officers alone', async () => {
    const { organizationId, people } = await kept();
    const seen = (actor: Office['people']['workerA']) => asActor(actor, (tx) => tx.referralQuarter.count());
    expect(await seen(people.reportOfficer)).toBe(1);
    const other = await openOffice();
    for (const actor of [
      people.supervisorA,
      people.workerA,
      people.administrator,
      other.people.reportOfficer,
    ])
      expect(await seen(actor)).toBe(0);
    const row = (madeById: string, at: Date) => ({
      organizationId,
      ...before,
      threshold: 11,
      tables: {},
      certificate: {},
      inputsHash: Buffer.alloc(32),
      madeById,
      madeAt: at,
    });
    const { supervisorA, reportOfficer } = people;
    await expect(
      asActor(supervisorA, (tx) => tx.referralQuarter.createMany({ data: row(supervisorA.userId, now()) })),
    ).rejects.toThrow();
    await expect(
      asActor(reportOfficer, (tx) =>
        tx.referralQuarter.createMany({ data: row(reportOfficer.userId, boundsOf(before).to) }),
      ),
    ).rejects.toThrow();
  });
});
