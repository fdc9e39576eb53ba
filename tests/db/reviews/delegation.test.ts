import { beforeAll, describe, expect, it } from 'vitest';
import { findSessionActor, openSession } from '@/lib/auth/session';
import { readCase } from '@/lib/cases/read-case';
import { recordCase } from '@/lib/cases/record-case';
import type { Actor } from '@/lib/core/actor';
import { dayMs, now } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { listNotices } from '@/lib/notices/list-notices';
import { decideReview } from '@/lib/referrals/decide-review';
import { handOver } from '@/lib/referrals/hand-over';
import { listReviewQueue } from '@/lib/referrals/list-review-queue';
import { requestAndSubmit } from '@/lib/referrals/request-and-submit';
import { delegateReviews } from '@/lib/reviews/delegate-reviews';
import { endDelegation } from '@/lib/reviews/end-delegation';
import { listDelegations, listDeputies } from '@/lib/reviews/list-delegations';
import { readReview } from '@/lib/reviews/read-review';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const dayFromNow = (days: number) => new Date(now().getTime() + days * dayMs).toISOString().slice(0, 10);

async function submitted(requester: Actor = office.people.workerA) {
  const { code: caseCode } = await recordCase(requester, someAnswers);
  const { code } = await requestAndSubmit(requester, caseCode, {
    service: 'SafeShelter',
    partnerId: office.partners[0],
  });
  return { code, caseCode };
}

/** The person as a request of theirs finds them: with the teams they cover now. */
async function asking({ organizationId, userId }: Actor): Promise<Actor> {
  const claim = await asSystem(organizationId, (tx) => openSession(tx, organizationId, userId));
  const actor = await findSessionActor(claim);
  if (!actor) throw new Error('No session.');
  return actor;
}

async function covered(from: Actor, to: Actor, work: (deputy: Actor) => Promise<void>): Promise<void> {
  const { id } = await delegateReviews(from, {
    toId: to.userId,
    startsOn: dayFromNow(0),
    endsOn: dayFromNow(7),
  });
  await work(await asking(to));
  await endDelegation(from, id);
}

describe('a deputy', () => {
  it('decides in the time, sees the queue and the packet, and opens nothing else of the case', async () => {
    const { supervisorA, supervisorB } = office.people;
    const { code, caseCode } = await submitted();
    await covered(supervisorA, supervisorB, async (deputy) => {
      expect(deputy.coveredTeamIds).toEqual([office.teams[0]]);
      const { items } = await listReviewQueue(deputy);
      expect(items.find((row) => row.code === code)).toMatchObject({ isCovered: true, isOwnRequest: false });
      expect(await readReview(deputy, code)).toMatchObject({ canOpenCase: false, status: 'InReview' });
      await expect(readCase(deputy, caseCode)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await decideReview(deputy, code, { decision: 'approve' })).status).toBe('Sent');
    });
  });

  it('is told, decides nothing before or after the time, and nothing once it was ended', async () => {
    const { organizationId, teams } = office;
    const { supervisorA, supervisorB } = office.people;
    const { code } = await submitted();
    const refused = async () => {
      const today = await asking(supervisorB);
      expect(today.coveredTeamIds).toBeUndefined();
      await expect(decideReview(today, code, { decision: 'approve' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      // Also where a program believes otherwise: the database counts for itself.
      const believing = { ...today, coveredTeamIds: [teams[0]] };
      await expect(decideReview(believing, code, { decision: 'approve' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    };

    await refused();
    const coming = await delegateReviews(supervisorA, {
      toId: supervisorB.userId,
      startsOn: dayFromNow(2),
      endsOn: dayFromNow(3),
    });
    expect((await listNotices(supervisorB)).map(({ kind }) => kind)).toContain('CoverBegan');
    await refused();
    await endDelegation(supervisorA, coming.id);

    await asSystem(organizationId, (tx) =>
      tx.reviewDelegation.createMany({
        data: {
          organizationId,
          id: newId(),
          teamId: teams[0],
          fromId: supervisorA.userId,
          toId: supervisorB.userId,
          startsAt: new Date(now().getTime() - 2 * dayMs),
          endsAt: new Date(now().getTime() - 1_000),
        },
      }),
    );
    await refused();

    await covered(supervisorA, supervisorB, async (deputy) => {
      expect((await readReview(deputy, code)).acts).toContain('Approve');
    });
    await refused();
  });

  it('can be handed a single one too, and hands it back', async () => {
    const { supervisorA, supervisorB } = office.people;
    const { code } = await submitted();
    const toDeputy = { reviewerId: supervisorB.userId };
    await expect(handOver(supervisorA, code, toDeputy)).rejects.toMatchObject({ code: 'INVALID' });
    await covered(supervisorA, supervisorB, async (deputy) => {
      await handOver(supervisorA, code, toDeputy);
      expect((await listReviewQueue(deputy)).counts.forReader).toBe(1);
      await handOver(deputy, code, { reviewerId: supervisorA.userId });
      expect((await listReviewQueue(supervisorA)).counts.forReader).toBe(1);
    });
  });

  it('who asked for it cannot decide it, and the requests of who is away stay locked for them', async () => {
    const { supervisorA, supervisorB, otherSupervisorA } = office.people;
    const own = await submitted(supervisorA);
    await covered(supervisorA, supervisorB, async (deputy) => {
      await expect(decideReview(supervisorA, own.code, { decision: 'approve' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      const locked = (await listReviewQueue(supervisorA)).items.find((row) => row.code === own.code);
      expect(locked?.isOwnRequest).toBe(true);
      expect((await decideReview(deputy, own.code, { decision: 'approve' })).status).toBe('Sent');
    });
    // The deputy asked for it while the case was with their team; then the case came to the team they cover.
    const { code, caseCode } = await submitted(supervisorB);
    await asSystem(office.organizationId, (tx) =>
      tx.case.updateMany({
        where: { organizationId: office.organizationId, code: caseCode },
        data: { teamId: office.teams[0] },
      }),
    );
    await covered(supervisorA, supervisorB, async (deputy) => {
      const row = (await listReviewQueue(deputy)).items.find((item) => item.code === code);
      expect(row).toMatchObject({ isOwnRequest: true, isCovered: true });
      await expect(decideReview(deputy, code, { decision: 'approve' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      expect((await decideReview(otherSupervisorA, code, { decision: 'approve' })).status).toBe('Sent');
    });
  });
});

describe('handing reviews over', () => {
  const days = { startsOn: dayFromNow(1), endsOn: dayFromNow(5) };

  it('is for supervisors, to an active supervisor of another team', async () => {
    const { supervisorA, otherSupervisorA, supervisorB, workerA, workerB, reportOfficer } = office.people;
    for (const actor of [workerA, reportOfficer, office.people.administrator, office.people.partner]) {
      await expect(delegateReviews(actor, { toId: supervisorB.userId, ...days })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    for (const { userId } of [supervisorA, otherSupervisorA, workerB, reportOfficer]) {
      await expect(delegateReviews(supervisorA, { toId: userId, ...days })).rejects.toMatchObject({
        code: 'INVALID',
        fields: { toId: 'notASupervisor' },
      });
    }
    expect((await listDeputies(supervisorA)).map(({ id }) => id)).toEqual([supervisorB.userId]);
  });

  it('is refused for days that have passed, are out of order or too many', async () => {
    const { supervisorA, supervisorB } = office.people;
    const toId = supervisorB.userId;
    const refused = async (startsOn: string, endsOn: string, fields: Record<string, string>) =>
      expect(delegateReviews(supervisorA, { toId, startsOn, endsOn })).rejects.toMatchObject({
        code: 'INVALID',
        fields,
      });
    await refused(dayFromNow(-1), dayFromNow(1), { startsOn: 'dayPassed' });
    await refused(dayFromNow(3), dayFromNow(2), { endsOn: 'dayOrder' });
    await refused(dayFromNow(1), dayFromNow(61), { endsOn: 'coverTooLong' });
  });

  it('is seen by both, and ended by who handed over, once', async () => {
    const { supervisorA, otherSupervisorA, supervisorB } = office.people;
    const { id } = await delegateReviews(supervisorA, { toId: supervisorB.userId, ...days });
    expect((await listDelegations(supervisorA)).given.find((row) => row.id === id)).toMatchObject({
      team: 'Team 0',
      to: 'supervisorB',
      state: 'coming',
    });
    expect((await listDelegations(supervisorB)).taken.map((row) => row.id)).toContain(id);
    for (const other of [supervisorB, otherSupervisorA]) {
      await expect(endDelegation(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await endDelegation(supervisorA, id);
    await expect(endDelegation(supervisorA, id)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    expect((await listDelegations(supervisorA)).given.find((row) => row.id === id)?.state).toBe('ended');
  });

  it('holds in the database too: nobody hands over another team or in another’s name', async () => {
    const { organizationId, teams } = office;
    const { supervisorA, supervisorB, workerA } = office.people;
    const attempt = (actor: Actor, teamId: string, fromId: string) =>
      asActor(actor, (tx) =>
        tx.reviewDelegation.createMany({
          data: {
            organizationId,
            id: newId(),
            teamId,
            fromId,
            toId: supervisorB.userId,
            startsAt: now(),
            endsAt: new Date(now().getTime() + dayMs),
          },
        }),
      );
    await expect(attempt(supervisorA, teams[1], supervisorA.userId)).rejects.toThrow();
    await expect(attempt(workerA, teams[0], workerA.userId)).rejects.toThrow();
    await expect(attempt(office.people.otherSupervisorA, teams[0], supervisorA.userId)).rejects.toThrow();
  });
});
