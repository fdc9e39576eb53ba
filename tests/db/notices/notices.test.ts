import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordCase } from '@/lib/cases/record-case';
import { hourMs, shiftClockByMs } from '@/lib/core/clock';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { countUnread, listNotices } from '@/lib/notices/list-notices';
import { mailNotices } from '@/lib/notices/mail-notices';
import { markRead } from '@/lib/notices/mark-read';
import { changeNoticeSettings, readNoticeSettings } from '@/lib/notices/notice-settings';
import type { Mail } from '@/lib/notices/post-office';
import { removeOldNotices } from '@/lib/notices/remove-old-notices';
import { tell } from '@/lib/notices/tell';
import { requestAndSubmit } from '@/lib/referrals/request-and-submit';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => shiftClockByMs(0));

const address = 'desk-a@example.org';

async function askForReview(): Promise<{ caseCode: string; code: string }> {
  const { workerA } = office.people;
  const { code: caseCode } = await recordCase(workerA, someAnswers);
  const { code } = await requestAndSubmit(workerA, caseCode, {
    service: 'SafeShelter',
    partnerId: office.partners[0],
  });
  return { caseCode, code };
}

describe('notices', () => {
  it('reach the reviewers, not the one who acts, nor another team, and say no more than kind and code', async () => {
    const { workerA, supervisorA, otherSupervisorA, supervisorB } = office.people;
    const { code } = await askForReview();
    for (const reviewer of [supervisorA, otherSupervisorA]) {
      const [notice] = await listNotices(reviewer);
      expect(Object.keys(notice ?? {}).toSorted()).toEqual([
        'createdAt',
        'id',
        'isRead',
        'kind',
        'subjectCode',
      ]);
      expect(notice).toMatchObject({ kind: 'ReferralToReview', subjectCode: code, isRead: false });
    }
    expect(await listNotices(workerA)).toEqual([]);
    expect(await listNotices(supervisorB)).toEqual([]);
  });

  it('are one’s own: nobody reads or marks another person’s', async () => {
    const { supervisorA, otherSupervisorA } = office.people;
    await askForReview();
    const theirs = await listNotices(otherSupervisorA);
    expect(await markRead(supervisorA, { ids: theirs.map(({ id }) => id) })).toEqual({ read: 0 });
    const seen = await asActor(supervisorA, (tx) => tx.notice.findMany({ select: { userId: true } }));
    expect(new Set(seen.map(({ userId }) => userId))).toEqual(new Set([supervisorA.userId]));
    const unread = await countUnread(otherSupervisorA);
    expect(unread ?? 0).toBeGreaterThan(0);
    expect(await markRead(otherSupervisorA, {})).toEqual({ read: unread });
    expect(await countUnread(otherSupervisorA)).toBe(0);
  });

  it('are told once, however often', async () => {
    const { supervisorB } = office.people;
    for (let times = 0; times < 3; times += 1) {
      await asSystem(office.organizationId, (tx) =>
        tell(
          tx,
          { ...supervisorB, role: 'system', userId: null, teamId: null, partnerId: null },
          [supervisorB.userId],
          {
            kind: 'ReferralDue',
            subjectCode: null,
            once: 'same',
          },
        ),
      );
    }
    expect(await listNotices(supervisorB)).toHaveLength(1);
  });

  it('go after their time', async () => {
    const before = (await listNotices(office.people.supervisorB)).length;
    shiftClockByMs(61 * 24 * hourMs);
    expect(await removeOldNotices(office.organizationId)).toBeGreaterThanOrEqual(before);
    expect(await listNotices(office.people.supervisorB)).toEqual([]);
  });
});

describe('mail', () => {
  const sent: Mail[] = [];
  const post = (mail: Mail) => {
    sent.push(mail);
    return Promise.resolve();
  };

  it('is off until someone asks for it, and says nothing but that there is something', async () => {
    const { supervisorA } = office.people;
    const { caseCode, code } = await askForReview();
    expect(await mailNotices(office.organizationId, post)).toBe(0);

    await changeNoticeSettings(supervisorA, { mailFrequency: 'each', mailAddress: address });
    expect(await readNoticeSettings(supervisorA)).toMatchObject({
      mailFrequency: 'each',
      mailAddress: address,
    });
    const turns = await Promise.all([1, 2, 3].map(() => mailNotices(office.organizationId, post)));
    expect(turns.reduce((sum, mails) => sum + mails, 0)).toBe(1);
    expect(sent).toEqual([{ to: address, subject: 'Rowan', text: 'There is something for you.' }]);
    expect(JSON.stringify(sent)).not.toContain(code);
    expect(JSON.stringify(sent)).not.toContain(caseCode);
    expect(await mailNotices(office.organizationId, post)).toBe(0);
  });

  it('comes at most once a day where a person wants it so', async () => {
    const { supervisorA } = office.people;
    await changeNoticeSettings(supervisorA, { mailFrequency: 'daily', mailAddress: address });
    await askForReview();
    expect(await mailNotices(office.organizationId, post)).toBe(0);
    shiftClockByMs(25 * hourMs);
    expect(await mailNotices(office.organizationId, post)).toBe(1);
  });

  it('is tried again when the mail server refused', async () => {
    const { supervisorA } = office.people;
    await changeNoticeSettings(supervisorA, { mailFrequency: 'each', mailAddress: address });
    await askForReview();
    expect(await mailNotices(office.organizationId, () => Promise.reject(new Error('refused')))).toBe(0);
    expect(await mailNotices(office.organizationId, post)).toBe(1);
  });

  it('keeps the address sealed, and refuses one that is none', async () => {
    const { supervisorA } = office.people;
    const stored = await asSystem(office.organizationId, (tx) =>
      tx.user.findFirst({ where: { id: supervisorA.userId }, select: { mailAddress: true } }),
    );
    expect(Buffer.from(stored?.mailAddress ?? []).toString('latin1')).not.toContain('example');
    await expect(
      changeNoticeSettings(supervisorA, { mailFrequency: 'each', mailAddress: 'nowhere' }),
    ).rejects.toMatchObject({ fields: { mailAddress: 'mailShape' } });
    await expect(changeNoticeSettings(supervisorA, { mailFrequency: 'each' })).rejects.toMatchObject({
      fields: { mailAddress: 'mailShape' },
    });
  });
});
