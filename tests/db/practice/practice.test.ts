import { beforeAll, describe, expect, test } from 'vitest';
import { searchAudit } from '@/lib/audit/search-audit';
import { verifyChain } from '@/lib/audit/verify';
import { findBearerActor } from '@/lib/auth/bearer';
import { signIn } from '@/lib/auth/sign-in';
import { listDuplicateCandidates } from '@/lib/cases/life/list-duplicates';
import { listTransfers } from '@/lib/cases/life/list-transfers';
import { listCases } from '@/lib/cases/list-cases';
import { readCase } from '@/lib/cases/read-case';
import { revealNarrative } from '@/lib/cases/reveal-narrative';
import type { Actor, Role } from '@/lib/core/actor';
import { newId } from '@/lib/core/ids';
import { asActor, asSystem, type Tx } from '@/lib/db/as-actor';
import { buildPractice, type PracticeReport } from '@/lib/practice/build-practice';
import { decideReview } from '@/lib/referrals/decide-review';
import { listPackets } from '@/lib/referrals/list-packets';
import { listReviewQueue } from '@/lib/referrals/list-review-queue';
import { readReferral } from '@/lib/referrals/read-referral';
import { readPacket } from '@/lib/referrals/read-packet';
import { referralStatuses } from '@/lib/referrals/status';
import { referralReportNames } from '@/lib/reports/referral-figures/definitions';
import { readReferralFigures } from '@/lib/reports/referral-figures/read-referral-figures';

let report: PracticeReport;

beforeAll(async () => {
  report = await buildPractice({ cases: 500, seed: 1 });
});

function inside<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return asSystem(report.organizationId, work);
}

function account(role: Role, team?: string) {
  const found = report.accounts.find((one) => one.role === role && (!team || one.team === team));
  if (!found) throw new Error(`No ${role}.`);
  return found;
}

async function actorOf(role: Role, team?: string): Promise<Actor> {
  const actor = await findBearerActor(`Bearer ${account(role, team).token}`);
  if (!actor) throw new Error('The token opens nothing.');
  return actor;
}

describe('a practice organisation of 500 cases', () => {
  test('is marked as practice and has what the report says', async () => {
    await inside(async (tx) => {
      const organization = await tx.organization.findUniqueOrThrow({ where: { id: report.organizationId } });
      expect(organization).toMatchObject({ isPractice: true, name: report.organization });
      expect(await tx.case.count()).toBe(500);
      expect(await tx.person.count()).toBe(500);
      expect(await tx.caseKey.count()).toBe(500);
      expect(await tx.consent.count()).toBe(7 * 500);
      expect(await tx.exploitationEpisode.count()).toBeGreaterThan(500);
      expect(await tx.referral.count()).toBe(report.referrals);
      expect(await tx.team.count()).toBe(3);
      expect(await tx.partner.count()).toBe(20);
      expect(await tx.user.count()).toBe(report.accounts.length);
    });
  });

  test('has referrals in every status, decided by someone who did not ask for them', async () => {
    const referrals = await inside((tx) => tx.referral.findMany({ include: { packet: true, case: true } }));
    expect(new Set(referrals.map(({ status }) => status))).toEqual(new Set(referralStatuses));
    const supervisors = await inside((tx) => tx.user.findMany({ where: { role: 'supervisor' } }));
    for (const referral of referrals) {
      expect(referral.reviewedById).not.toBe(referral.requestedById);
      const reviewer = supervisors.find(({ id }) => id === referral.reviewedById);
      if (referral.decision) expect(reviewer?.teamId).toBe(referral.case.teamId);
      expect(referral.packet !== null).toBe(referral.decision === 'Approve');
    }
  });

  test('tells each referral’s life in steps that end where the referral stands', async () => {
    const referrals = await inside((tx) =>
      tx.referral.findMany({ include: { events: { orderBy: { ordinal: 'asc' } }, case: true } }),
    );
    for (const { events, ...referral } of referrals) {
      expect(events.map(({ ordinal }) => ordinal)).toEqual(events.map((_, place) => place + 1));
      expect(events.at(-1)?.status).toBe(referral.status);
      expect(referral.version).toBe(events.length);
      const moments = [referral.case.createdAt, ...events.map(({ at }) => at), new Date()].map(Number);
      expect(moments.toSorted((a, b) => a - b)).toEqual(moments);
      expect(events.findLast(({ act }) => act === 'Submit')?.at).toEqual(referral.submittedAt ?? undefined);
      expect(events.find(({ act }) => act === 'Send')?.at).toEqual(referral.sentAt ?? undefined);
      expect(events.find(({ act }) => act === 'Complete')?.at).toEqual(referral.completedAt ?? undefined);
    }
  });

  test('was registered over years, more of it lately, in working hours', async () => {
    const cases = await inside((tx) =>
      tx.case.findMany({ select: { createdAt: true, registrationYear: true } }),
    );
    const years = cases.map(({ registrationYear }) => registrationYear);
    expect(Math.max(...years) - Math.min(...years)).toBeGreaterThanOrEqual(7);
    const middle = (Math.max(...years) + Math.min(...years)) / 2;
    expect(years.filter((year) => year > middle).length).toBeGreaterThan(years.length / 2);
    for (const { createdAt } of cases) expect(createdAt.getUTCHours()).toBeLessThan(9);
  });

  test('has an audit chain that verifies, in order of time, with an entry for all that happened', async () => {
    expect(await verifyChain(report.organizationId)).toMatchObject({ ok: true });
    const entries = await inside((tx) => tx.auditEvent.findMany({ orderBy: { seq: 'asc' } }));
    const past = entries.slice(
      0,
      entries.findIndex(({ action }) => action === 'practice.built'),
    );
    const moments = past.map(({ at }) => Number(at));
    expect(moments.toSorted((a, b) => a - b)).toEqual(moments);
    const count = (action: string) => past.filter((entry) => entry.action === action).length;
    expect(count('case.recorded')).toBe(500);
    expect(count('referral.requested')).toBe(report.referrals);
    const steps = await inside((tx) => tx.referralEvent.count());
    expect(count('referral.changed')).toBe(steps - report.referrals);
    const withdrawn = await inside((tx) => tx.consent.count({ where: { state: 'Withdrawn' } }));
    expect(count('consent.recorded')).toBe(withdrawn);
  });

  test('has tasks, flags, an offer, merges and clocks, each in step with its case', async () => {
    const cases = await inside((tx) => tx.case.findMany({ include: { tasks: true, flags: true } }));
    for (const { tasks, flags, ...one } of cases) {
      const open = tasks.filter(({ completedAt }) => completedAt === null).map(({ dueAt }) => Number(dueAt));
      expect(one.nextDueAt && Number(one.nextDueAt)).toBe(open.length > 0 ? Math.min(...open) : null);
      const up = flags.filter(({ resolvedAt }) => resolvedAt === null).map(({ reason }) => reason);
      expect(one.openFlags.toSorted()).toEqual([...new Set(up)].toSorted());
      expect(one.retainUntil !== null).toBe(one.closedAt !== null);
      if (one.closedAt) expect(open).toEqual([]);
    }
    expect(cases.filter(({ nextDueAt }) => nextDueAt && nextDueAt < new Date()).length).toBeGreaterThan(0);
    expect(cases.filter(({ openFlags }) => openFlags.length > 0).length).toBeGreaterThan(0);
    const { incoming } = await listTransfers(await actorOf('supervisor', 'River'));
    expect(incoming).toHaveLength(1);
    const merges = await inside((tx) => tx.caseMerge.findMany({ include: { merged: true } }));
    expect(merges.map(({ merged }) => merged.mergedIntoId)).toEqual(merges.map(({ keptId }) => keptId));
    expect(merges.length).toBe(cases.filter(({ mergedIntoId }) => mergedIntoId !== null).length);
    expect(merges.length).toBeGreaterThan(0);
  });

  test('has a person under two codes whom nobody noticed, and finds them', async () => {
    const again = await inside((tx) =>
      tx.case.findMany({
        where: { mergedIntoId: null },
        orderBy: { createdAt: 'asc' },
        select: { code: true, team: { select: { name: true } }, person: { omit: { caseId: true } } },
      }),
    );
    const twice = again.find(
      (one, place) => place > 0 && JSON.stringify(one.person) === JSON.stringify(again[place - 1]?.person),
    );
    const supervisor = await actorOf('supervisor', twice?.team.name);
    const { items } = await listDuplicateCandidates(supervisor, twice?.code ?? '');
    const before = again[again.findIndex(({ code }) => code === twice?.code) - 1];
    expect(items[0]?.code).toBe(before?.code);
  });

  test('has numbers of the referral desk: exact of a team, protected of a settled quarter', async () => {
    const officer = await actorOf('reportOfficer');
    const shown = [];
    for (const name of referralReportNames) {
      const figures = await readReferralFigures(officer, name, {});
      shown.push([...figures.cells, ...figures.totals].filter(({ count }) => (count ?? 0) > 0).length);
      for (const { count } of [...figures.cells, ...figures.totals])
        expect(count === null || count === 0 || count >= 11).toBe(true);
    }
    expect(Math.max(...shown)).toBeGreaterThan(1);
    const { cells, medians } = await readReferralFigures(await actorOf('supervisor'), 'referral-answers', {});
    expect(cells.some(({ count }) => (count ?? 0) > 0)).toBe(true);
    expect(medians?.hoursToDecision).toBeGreaterThan(0);
  });

  test('has accounts that sign in with the password and the token shown once', async () => {
    expect(
      report.accounts
        .slice(0, 5)
        .map(({ role }) => role)
        .toSorted(),
    ).toEqual(['administrator', 'caseworker', 'partner', 'reportOfficer', 'supervisor']);
    for (const role of ['caseworker', 'partner', 'administrator'] as const) {
      const { username, password } = account(role);
      expect((await signIn({ username, password })).organizationId).toBe(report.organizationId);
      expect((await actorOf(role)).role).toBe(role);
    }
  });
});

describe('each role sees of it what it should', () => {
  test('a caseworker and a supervisor their team’s cases, nobody else any', async () => {
    for (const role of ['caseworker', 'supervisor'] as const) {
      const actor = await actorOf(role, 'Meadow');
      const teamId = actor.teamId ?? newId();
      const [listed, all] = await inside(async (tx) => [
        // A merged case is read from the one it was merged into, and is in no list.
        await tx.case.count({ where: { teamId, mergedIntoId: null } }),
        await tx.case.count({ where: { teamId } }),
      ]);
      expect((await listCases(actor, {})).total).toBe(listed);
      expect(await asActor(actor, (tx) => tx.case.count())).toBe(all);
    }
    for (const role of ['partner', 'reportOfficer', 'administrator'] as const) {
      expect(await asActor(await actorOf(role), (tx) => tx.case.count())).toBe(0);
      expect(await asActor(await actorOf(role), (tx) => tx.caseText.count())).toBe(0);
    }
  });

  test('a caseworker opens a case and its sealed narrative', async () => {
    const actor = await actorOf('caseworker');
    const { items } = await listCases(actor, { limit: 30 });
    const opened = await Promise.all(items.map(({ code }) => readCase(actor, code)));
    const told = opened.find(({ hasNarrative }) => hasNarrative);
    expect(await revealNarrative(actor, told?.code ?? '')).toMatch(/\p{L}{3}.*[.。]$/u);
  });

  test('a supervisor has a review queue with a referral they can decide', async () => {
    const supervisor = await actorOf('supervisor', 'River');
    const { items } = await listReviewQueue(supervisor);
    const waiting = await inside((tx) =>
      tx.referral.findMany({
        where: { status: 'InReview', case: { is: { teamId: supervisor.teamId ?? newId() } } },
        select: { code: true, requestedById: true },
      }),
    );
    expect(items.map(({ code }) => code).toSorted()).toEqual(waiting.map(({ code }) => code).toSorted());
    const decidable = waiting.find(({ requestedById }) => requestedById !== supervisor.userId);
    const decided = await decideReview(supervisor, decidable?.code ?? '', { decision: 'approve' });
    expect(decided.status).toBe('Sent');
  });

  test('a supervisor reads why a referral was returned', async () => {
    const supervisor = await actorOf('supervisor', 'River');
    const returned = await inside((tx) =>
      tx.referral.findFirstOrThrow({
        where: {
          decision: { in: ['Return', 'Decline'] },
          case: { is: { teamId: supervisor.teamId ?? newId() } },
        },
        select: { code: true },
      }),
    );
    const { decision } = await readReferral(supervisor, returned.code);
    expect(decision?.reason).toMatch(/\p{L}{3}/u);
  });

  test('a partner sees packets sent to it, without the case', async () => {
    const packets = await Promise.all(
      report.accounts
        .filter(({ role }) => role === 'partner')
        .map(async ({ token }) => {
          const partner = await findBearerActor(`Bearer ${token}`);
          if (!partner) throw new Error('The token opens nothing.');
          const [first] = await listPackets(partner);
          return first && readPacket(partner, first.code);
        }),
    );
    const opened = packets.filter((packet) => packet !== undefined);
    expect(opened.length).toBeGreaterThan(0);
    for (const packet of opened) expect(packet.code).toMatch(/^P-/u);
  });

  test('an administrator finds the building of it in the audit', async () => {
    const { items } = await searchAudit(await actorOf('administrator'), { action: 'practice.built' });
    expect(items.map(({ detail }) => detail)).toEqual([{ cases: 500, seed: 1 }]);
  });
});

describe('another run', () => {
  test('adds another organisation with the same coded answers, other codes, and usernames of its own', async () => {
    const first = await buildPractice({ cases: 40, seed: 7 });
    const second = await buildPractice({ cases: 40, seed: 7 });
    const answersOf = ({ organizationId }: PracticeReport) =>
      asSystem(organizationId, async (tx) => {
        const cases = await tx.case.findMany({
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          select: {
            code: true,
            stage: true,
            riskLevel: true,
            needs: true,
            vulnerabilities: true,
            patterns: true,
            person: { omit: { organizationId: true, caseId: true } },
            episodes: { omit: { organizationId: true, caseId: true }, orderBy: { ordinal: 'asc' } },
            consents: { select: { scope: true, state: true, givenBy: true }, orderBy: { scope: 'asc' } },
            referrals: {
              select: { service: true, status: true, outcome: true },
              orderBy: { service: 'asc' },
            },
          },
        });
        return {
          codes: cases.map(({ code }) => code),
          answers: cases.map(({ code: _code, ...answers }) => answers),
        };
      });
    const [one, two] = [await answersOf(first), await answersOf(second)];
    expect(two.answers).toEqual(one.answers);
    expect(two.codes.filter((code) => one.codes.includes(code))).toEqual([]);
    const usernames = [report, first, second].flatMap(({ accounts }) =>
      accounts.map(({ username }) => username),
    );
    expect(new Set(usernames).size).toBe(usernames.length);
  });

  test('is refused where there is an organisation that is not for practice, and changes nothing', async () => {
    const real = newId();
    await asSystem(real, (tx) =>
      tx.organization.createMany({ data: { id: real, name: 'Real', isPractice: false } }),
    );
    await expect(buildPractice({ cases: 5, seed: 1 })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });

  test('is refused for sizes and seeds that make no sense', async () => {
    await expect(buildPractice({ cases: 0, seed: 1 })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(buildPractice({ cases: 5, seed: 1.5 })).rejects.toMatchObject({ code: 'INVALID' });
  });
});
