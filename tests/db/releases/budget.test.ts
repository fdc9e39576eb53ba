import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayMs, shiftClockByMs } from '@/lib/core/clock';
import { asActor } from '@/lib/db/as-actor';
import { asOwner } from '@/lib/db/owner-connection';
import { withCompanion } from '@/lib/db/companion';
import { askOnce, chargeBudget, readBudget } from '@/lib/releases/noise/charge-budget';
import { budgetRule } from '@/lib/releases/policy';
import { prepareRelease } from '@/lib/releases/prepare-release';
import { readRelease } from '@/lib/releases/read-release';
import { ownerUrl } from '@/tests/db/database';
import { type Office, openOffice } from '@/tests/db/office';
import { addCases } from './caseload';
import { plainWords } from './words';

let office: Office;
const whole = budgetRule.releaseNanoRho;
const fits = Number(budgetRule.periodNanoRho / whole);

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => shiftClockByMs(0));

const left = (of: Office) =>
  asActor(of.people.reportOfficer, (tx) => readBudget(tx, of.organizationId)).then(
    (budget) => budget.leftNanoRho,
  );

describe('the privacy budget', () => {
  it('of parallel draws grants no more than fits, and refuses when spent', async () => {
    const tries = Array.from({ length: fits + 6 }, (_, at) =>
      chargeBudget(office.people.reportOfficer, `question ${at}`, whole),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(fits);
    await expect(chargeBudget(office.people.reportOfficer, 'one more', whole)).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      fields: { content: 'budgetSpent' },
    });
  });

  it('is new next year, and never for a clock put back', async () => {
    shiftClockByMs(366 * dayMs);
    await chargeBudget(office.people.reportOfficer, 'next year', whole);
    shiftClockByMs(0);
    await expect(chargeBudget(office.people.reportOfficer, 'this year', 1n)).rejects.toMatchObject({
      fields: { content: 'budgetClock' },
    });
  });

  it('gives the stored answer for the same question, free and not drawn again', async () => {
    const other = await openOffice();
    let draws = 0;
    const ask = () => askOnce(other.people.reportOfficer, 'the same', whole, () => `drawn ${(draws += 1)}`);
    expect([await ask(), await ask(), await ask()]).toEqual(['drawn 1', 'drawn 1', 'drawn 1']);
    expect(await left(other)).toBe(budgetRule.periodNanoRho - whole);
  });

  it('keeps what was charged when the draw fails, and when the request is rolled back', async () => {
    const other = await openOffice();
    const { reportOfficer } = other.people;
    const failing = askOnce(reportOfficer, 'lost', whole, () => {
      throw new Error('the power went');
    });
    await expect(failing).rejects.toThrow('the power went');
    expect(await left(other)).toBe(budgetRule.periodNanoRho - whole);
    const rolledBack = withCompanion(
      {
        begin: async () => undefined,
        end: async () => Promise.reject(new Error('rolled back after a look')),
      },
      async () => {
        await askOnce(reportOfficer, 'seen', whole, () => 'seen');
        await asActor(reportOfficer, async () => undefined);
      },
    );
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect(await left(other)).toBe(budgetRule.periodNanoRho - 2n * whole);
  });

  it('is charged by a report officer only, and no line is changed or removed', async () => {
    const { people, organizationId } = office;
    await expect(chargeBudget(people.supervisorA, 'not hers', 1n)).rejects.toThrow();
    for (const sql of [
      `UPDATE "PrivacyBudgetEntry" SET "nanoRho" = 1 WHERE "organizationId" = '${organizationId}'`,
      `DELETE FROM "PrivacyBudgetEntry" WHERE "organizationId" = '${organizationId}'`,
      `TRUNCATE "PrivacyBudgetEntry" CASCADE`,
    ]) {
      await expect(asOwner(ownerUrl, (owner) => owner.query(sql))).rejects.toThrow('append-only');
    }
  });
});

describe('a noised table', () => {
  it('of too few people is refused, by a number that is itself noised', async () => {
    const small = await openOffice();
    await addCases(small, [{}, {}, {}]);
    const asked = { kind: 'NoisedTable', content: 'patterns-by-year', purposes: ['Research'] };
    await expect(prepareRelease(small.people.reportOfficer, asked, plainWords)).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      fields: { content: 'tooFewForTables' },
    });
  });

  it('of the same cases is the same table and costs nothing more', async () => {
    const large = await openOffice();
    for (let part = 0; part < 5; part += 1)
      await addCases(
        large,
        Array.from({ length: 500 }, (_, at) => ({ patterns: [at % 3 ? 'ForcedMarriage' : 'ForcedLabour'] })),
      );
    const asked = { kind: 'NoisedTable', content: 'patterns-by-year', purposes: ['Research'] };
    const { reportOfficer } = large.people;
    const first = await readRelease(
      reportOfficer,
      (await prepareRelease(reportOfficer, asked, plainWords)).id,
    );
    const second = await readRelease(
      reportOfficer,
      (await prepareRelease(reportOfficer, asked, plainWords)).id,
    );
    expect(second.fileHash).toBe(first.fileHash);
    expect(await left(large)).toBe(budgetRule.periodNanoRho - whole);
    expect(first.preview).toMatchObject({ type: 'NoisedTable', delta: 1e-6 });
  });
});
