import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordCase } from '@/lib/cases/record-case';
import { isAppError } from '@/lib/core/errors';
import { shiftClockByMs } from '@/lib/core/clock';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { decideReview } from '@/lib/referrals/decide-review';
import { listPackets } from '@/lib/referrals/list-packets';
import { listReviewQueue } from '@/lib/referrals/list-review-queue';
import { readPacket } from '@/lib/referrals/read-packet';
import { readReferral } from '@/lib/referrals/read-referral';
import { requestAndSubmit } from '@/lib/referrals/request-and-submit';
import { sendHeld, sendNow } from '@/lib/referrals/send-held';
import { undoDecision } from '@/lib/referrals/undo-decision';
import { readLastDecision } from '@/lib/reviews/read-last-decision';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => shiftClockByMs(0));

const fields = ['ageBand', 'gender', 'riskLevel', 'needs'] as const;

async function submitted(): Promise<string> {
  const { workerA } = office.people;
  const { code: caseCode } = await recordCase(workerA, someAnswers);
  const { code } = await requestAndSubmit(workerA, caseCode, {
    service: 'SafeShelter',
    partnerId: office.partners[0],
    packetFields: [...fields],
  });
  return code;
}

async function packetOf(code: string) {
  return asSystem(office.organizationId, (tx) =>
    tx.referralPacket.findFirst({
      where: { referral: { is: { code } } },
      select: { code: true, answers: true },
    }),
  );
}

const held = { decision: 'approve', holdSeconds: 10 } as const;

describe('a reviewer who trims the packet', () => {
  it('takes fields out for good: the partner reads what is left, and the history says so', async () => {
    const { supervisorA, partner } = office.people;
    const code = await submitted();
    await decideReview(supervisorA, code, { decision: 'approve', packetFields: ['ageBand', 'needs'] });
    const sent = await packetOf(code);
    const { answers } = await readPacket(partner, sent?.code ?? '');
    expect(Object.keys(answers).toSorted()).toEqual(['ageBand', 'needs']);
    const detail = await readReferral(supervisorA, code);
    expect(detail.packetFields).toEqual(['ageBand', 'needs']);
    expect(detail.history.map(({ act }) => act)).toContain('Trim');
  });

  it('adds nothing that was not asked for, and leaves something', async () => {
    const { supervisorA } = office.people;
    const code = await submitted();
    await expect(
      decideReview(supervisorA, code, { decision: 'approve', packetFields: ['maritalStatus'] }),
    ).rejects.toMatchObject({ code: 'INVALID', fields: { packetFields: 'required' } });
    await decideReview(supervisorA, code, { decision: 'approve', packetFields: ['ageBand', 'originRegion'] });
    expect(Object.keys((await packetOf(code))?.answers ?? {})).toEqual(['ageBand']);
  });
});

describe('a held decision', () => {
  it('is undone as if it had not been: all fields are back, the packet is gone, and is frozen anew after', async () => {
    const { supervisorA } = office.people;
    const code = await submitted();
    await decideReview(supervisorA, code, { ...held, packetFields: ['ageBand'] });
    const first = await packetOf(code);
    expect(first).not.toBeNull();
    expect((await listReviewQueue(supervisorA)).held.map((row) => row.code)).toEqual([code]);

    expect((await undoDecision(supervisorA, code)).status).toBe('InReview');
    expect(await packetOf(code)).toBeNull();
    expect(await readReferral(supervisorA, code)).toMatchObject({ decision: null, packetFields: fields });
    expect((await listReviewQueue(supervisorA)).held).toEqual([]);

    await decideReview(supervisorA, code, held);
    const second = await packetOf(code);
    expect(second?.code).not.toBe(first?.code);
    expect(Object.keys(second?.answers ?? {})).toHaveLength(fields.length);
  });

  it('is undone by who took it and nobody else', async () => {
    const { supervisorA, otherSupervisorA, supervisorB, workerA, partner } = office.people;
    const code = await submitted();
    await decideReview(supervisorA, code, held);
    await expect(undoDecision(otherSupervisorA, code)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(undoDecision(supervisorB, code)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const actor of [workerA, partner]) {
      await expect(undoDecision(actor, code)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(sendNow(otherSupervisorA, code)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await expect(
      asActor(otherSupervisorA, (tx) =>
        tx.referral.updateMany({ where: { code }, data: { status: 'InReview' } }),
      ),
    ).rejects.toThrow();
  });

  it('cannot be undone once its seconds have passed, nor once it was sent', async () => {
    const { supervisorA } = office.people;
    const late = await submitted();
    await decideReview(supervisorA, late, held);
    shiftClockByMs(10_001);
    await expect(undoDecision(supervisorA, late)).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      fields: { decision: 'tooLate' },
    });
    shiftClockByMs(0);
    const sent = await submitted();
    await decideReview(supervisorA, sent, held);
    expect((await sendNow(supervisorA, sent)).status).toBe('Sent');
    await expect(undoDecision(supervisorA, sent)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await expect(sendNow(supervisorA, sent)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });

  it('to return or decline is undone too, and takes effect at once on request', async () => {
    const { supervisorA } = office.people;
    const code = await submitted();
    const decline = { decision: 'decline', reason: 'Another partner fits better.', holdSeconds: 10 };
    await decideReview(supervisorA, code, decline);
    expect((await undoDecision(supervisorA, code)).status).toBe('InReview');
    await decideReview(supervisorA, code, decline);
    expect((await sendNow(supervisorA, code)).status).toBe('Declined');
    await expect(undoDecision(supervisorA, code)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });

  it('has exactly one effect, whoever races: undone, or sent', async () => {
    const { supervisorA, partner } = office.people;
    const { organizationId } = office;
    // What earlier tests left held is not part of the race.
    shiftClockByMs(10_001);
    await sendHeld(organizationId);
    shiftClockByMs(0);
    for (const clock of [0, 10_001]) {
      const code = await submitted();
      await decideReview(supervisorA, code, held);
      const before = (await listPackets(partner)).length;
      shiftClockByMs(clock);
      const racing = Array.from({ length: 50 }, (_, index) =>
        index % 3 === 0
          ? undoDecision(supervisorA, code).then(() => 'undone')
          : index % 3 === 1
            ? sendHeld(organizationId).then((count) => (count > 0 ? 'sent' : 'nothing'))
            : sendNow(supervisorA, code).then(() => 'sent'),
      );
      const settled = await Promise.allSettled(racing);
      const effects = settled.flatMap((result) =>
        result.status === 'fulfilled' && result.value !== 'nothing' ? [result.value] : [],
      );
      const errors = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(errors.filter((error) => !isAppError(error))).toEqual([]);
      expect(effects).toHaveLength(1);
      shiftClockByMs(0);
      const after = await readReferral(supervisorA, code);
      const isSent = effects[0] === 'sent';
      expect(after.status).toBe(isSent ? 'Sent' : 'InReview');
      expect(after.history.filter(({ act }) => act === 'Send')).toHaveLength(isSent ? 1 : 0);
      expect(after.history.filter(({ act }) => act === 'Undo')).toHaveLength(isSent ? 0 : 1);
      expect((await listPackets(partner)).length - before).toBe(isSent ? 1 : 0);
    }
  });
});

describe('who comes second', () => {
  it('is told who decided what, and learns nothing of their own or what still waits', async () => {
    const { supervisorA, otherSupervisorA, supervisorB } = office.people;
    const code = await submitted();
    expect(await readLastDecision(otherSupervisorA, code)).toBeNull();
    await decideReview(supervisorA, code, { decision: 'return', reason: 'Share less.' });
    await expect(decideReview(otherSupervisorA, code, { decision: 'approve' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
    });
    expect(await readLastDecision(otherSupervisorA, code)).toMatchObject({
      act: 'Return',
      by: 'supervisorA',
    });
    expect(await readLastDecision(supervisorA, code)).toBeNull();
    expect(await readLastDecision(supervisorB, code)).toBeNull();
  });
});
