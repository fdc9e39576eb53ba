import { beforeAll, describe, expect, it } from 'vitest';
import { recordCase } from '@/lib/cases/record-case';
import { dayMs, shiftClockByMs } from '@/lib/core/clock';
import { asSystem } from '@/lib/db/as-actor';
import { once } from '@/lib/http/once';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const count = () => asSystem(office.organizationId, (tx) => tx.case.count());
const record = (key: string | null, request = 'same') =>
  once(office.people.workerA, { key, operation: 'case.record', request }, () =>
    recordCase(office.people.workerA, someAnswers),
  );

describe('a request with an idempotency key', () => {
  it('has one effect and one answer, also when twenty arrive at once', async () => {
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 20 }, () => record('k1')));
    expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
    expect(await count()).toBe(before + 1);
    expect(await record('k1')).toEqual(answers[0]);
  });

  it('is refused when the key comes with another content', async () => {
    await record('k2');
    await expect(record('k2', 'other')).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  it('may be tried again after a failure, which leaves no key behind', async () => {
    const { workerA } = office.people;
    const options = { key: 'k3', operation: 'case.record', request: 'same' };
    await expect(
      once(workerA, options, () => recordCase(workerA, { riskLevel: 'none' })),
    ).rejects.toMatchObject({ code: 'INVALID' });
    await expect(once(workerA, options, () => recordCase(workerA, someAnswers))).resolves.toMatchObject({
      version: 1,
    });
  });

  it('is another person’s own affair', async () => {
    const { workerA, workerB } = office.people;
    const options = { key: 'k4', operation: 'case.record', request: 'same' };
    const first = await once(workerA, options, () => recordCase(workerA, someAnswers));
    const second = await once(workerB, options, () => recordCase(workerB, someAnswers));
    expect(first.code).not.toBe(second.code);
  });

  it('is forgotten after a day', async () => {
    const first = await record('k5');
    shiftClockByMs(dayMs + 1_000);
    try {
      expect((await record('k5')).code).not.toBe(first.code);
    } finally {
      shiftClockByMs(0);
    }
  });
});
