import { beforeAll, describe, expect, it } from 'vitest';
import { listCases } from '@/lib/cases/list-cases';
import { recordCase } from '@/lib/cases/record-case';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
const codes: string[] = [];

beforeAll(async () => {
  office = await openOffice();
  for (let index = 0; index < 25; index += 1) {
    const riskLevel = index % 2 === 0 ? 'High' : 'Low';
    codes.push((await recordCase(office.people.workerA, { ...someAnswers, riskLevel })).code);
  }
});

describe('the case list', () => {
  it('pages through every case once, in order, with the same total on each page', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listCases(office.people.workerA, {
        limit: 7,
        sort: 'registered',
        ...(cursor && { cursor }),
      });
      expect(page.total).toBe(25);
      seen.push(...page.items.map(({ code }) => code));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(codes);
  });

  it('filters by code lists and refuses anything that is not a code of them', async () => {
    const { workerA } = office.people;
    expect((await listCases(workerA, { risk: 'High' })).total).toBe(13);
    expect(
      (
        await listCases(workerA, {
          risk: 'High',
          pattern: 'ForcedMarriage',
          stage: 'Screening',
          assigned: 'me',
        })
      ).total,
    ).toBe(13);
    expect((await listCases(workerA, { pattern: 'ForcedLabour' })).total).toBe(0);
    await expect(listCases(workerA, { risk: "High' OR 1=1" })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(listCases(workerA, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(listCases(workerA, { organizationId: office.organizationId })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });

  it('finds a case by its code however it is typed', async () => {
    const typed = codes[3]?.toLowerCase().replace('-', ' ');
    expect((await listCases(office.people.workerA, { code: typed })).items.map(({ code }) => code)).toEqual([
      codes[3],
    ]);
    expect((await listCases(office.people.workerA, { code: 'nothing like it' })).total).toBe(0);
  });
});
