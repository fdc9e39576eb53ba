import { beforeAll, describe, expect, it } from 'vitest';
import { caseSorts } from '@/lib/cases/list/list-pages';
import { type CasePage, listCases } from '@/lib/cases/list-cases';
import { recordCase } from '@/lib/cases/record-case';
import { asSystem } from '@/lib/db/as-actor';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
const codes: string[] = [];

beforeAll(async () => {
  office = await openOffice();
  for (let index = 0; index < 23; index += 1)
    codes.push((await recordCase(office.people.workerA, someAnswers)).code);
  await asSystem(office.organizationId, async (tx) => {
    // Some due on the same day, some on none: ties and nulls are where paging goes wrong.
    for (const [index, code] of codes.entries()) {
      const nextDueAt = index % 3 === 0 ? null : new Date(Date.UTC(2030, 0, 1 + (index % 4)));
      const updatedAt = new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 5)));
      await tx.case.updateMany({ where: { code }, data: { nextDueAt, updatedAt } });
    }
  });
});

/** A colleague records a case while someone pages. */
const another = () => recordCase(office.people.otherWorkerA, someAnswers);

describe.each(caseSorts)('pages in the order %s', (sort) => {
  it('show each case once, forwards and back, while cases are being added', async () => {
    const { workerA } = office.people;
    const read = (cursor?: string): Promise<CasePage> =>
      listCases(workerA, { sort, limit: 7, ...(cursor && { cursor }) });
    const forwards: string[] = [];
    const backwards: string[] = [];
    let page = await read();
    expect(page.previous).toBeNull();
    for (;;) {
      forwards.push(...page.items.map(({ code }) => code));
      await another();
      if (!page.next) break;
      page = await read(page.next);
    }
    for (;;) {
      backwards.unshift(...page.items.map(({ code }) => code));
      await another();
      if (!page.previous) break;
      page = await read(page.previous);
    }
    for (const seen of [forwards, backwards]) {
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((code) => codes.includes(code)).toSorted()).toEqual(codes.toSorted());
    }
    const ours = (seen: string[]) => seen.filter((code) => codes.includes(code));
    expect(ours(backwards)).toEqual(ours(forwards));
  });
});

describe('the order', () => {
  it('by next due puts cases without a task last, both ways', async () => {
    for (const sort of ['due', '-due'] as const) {
      const { items } = await listCases(office.people.workerA, { sort, limit: 100 });
      const dates = items.map(({ nextDueAt }) => nextDueAt);
      const dated = dates.filter((date) => date !== null);
      expect(dates.slice(0, dated.length)).toEqual(dated);
      const sorted = dated.toSorted();
      expect(dated).toEqual(sort === 'due' ? sorted : sorted.toReversed());
    }
  });

  it('is bound to its cursors', async () => {
    const { workerA } = office.people;
    const { next } = await listCases(workerA, { sort: 'due', limit: 2 });
    await expect(listCases(workerA, { sort: 'updated', cursor: next })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });
});
