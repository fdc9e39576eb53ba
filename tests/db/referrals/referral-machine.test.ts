import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordCase } from '@/lib/cases/record-case';
import { recordConsent } from '@/lib/consents/record-consent';
import { dayMs, now, shiftClockByMs } from '@/lib/core/clock';
import { asSystem } from '@/lib/db/as-actor';
import { withCompanion } from '@/lib/db/companion';
import { expirePackets } from '@/lib/referrals/clock/expire-packets';
import { packetLifetimeMs } from '@/lib/referrals/deadlines';
import { requestReferral } from '@/lib/referrals/request-referral';
import { sendUrgently } from '@/lib/referrals/send-urgently';
import { type Act, acts, after, expectedOf, type Known, type Name } from './referral-acts';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => shiftClockByMs(0));

const fresh: Known = {
  status: 'Draft',
  heldBy: null,
  canUndo: false,
  hasConsent: true,
  isReadable: false,
  isOpenEmergency: false,
};
const everyAct = Object.keys(acts) as Act[];

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'other',
  );

const consentDays = 5;

/** A case of workerA's whose consent to sharing ends in a few days; its referral is a draft to the first partner. */
async function drafted(): Promise<{ code: string; caseCode: string }> {
  const { workerA } = office.people;
  const { code: caseCode } = await recordCase(workerA, someAnswers);
  const expiresOn = new Date(now().getTime() + consentDays * dayMs).toISOString().slice(0, 10);
  await recordConsent(workerA, caseCode, { scope: 'ReferralSharing', state: 'Given', expiresOn });
  const { code } = await requestReferral(workerA, caseCode, {
    service: 'SafeShelter',
    partnerId: office.partners[0],
  });
  return { code, caseCode };
}

/** How each state of a referral comes about: acts of people, in order. */
const ways: Record<string, [Name, Act][]> = {
  Draft: [],
  InReview: [['workerA', 'submit']],
  Returned: [
    ['workerA', 'submit'],
    ['supervisorA', 'return'],
  ],
  Approved: [
    ['workerA', 'submit'],
    ['supervisorA', 'approveHeld'],
  ],
  DeclinedHeld: [
    ['workerA', 'submit'],
    ['supervisorA', 'declineHeld'],
  ],
  Declined: [
    ['workerA', 'submit'],
    ['supervisorA', 'decline'],
  ],
  Sent: [
    ['workerA', 'submit'],
    ['supervisorA', 'approve'],
  ],
  DeclinedByPartner: [
    ['workerA', 'submit'],
    ['supervisorA', 'approve'],
    ['partner', 'partnerDecline'],
  ],
  Accepted: [
    ['workerA', 'submit'],
    ['supervisorA', 'approve'],
    ['partner', 'accept'],
  ],
  InService: [
    ['workerA', 'submit'],
    ['supervisorA', 'approve'],
    ['partner', 'accept'],
    ['partner', 'start'],
  ],
  Completed: [
    ['workerA', 'submit'],
    ['supervisorA', 'approve'],
    ['partner', 'accept'],
    ['partner', 'complete'],
  ],
  Withdrawn: [
    ['workerA', 'submit'],
    ['workerA', 'takeBack'],
  ],
  Revoked: [
    ['workerA', 'submit'],
    ['supervisorA', 'approve'],
    ['workerA', 'takeBack'],
  ],
};

async function reach(way: readonly [Name, Act][]): Promise<{ code: string; known: Known }> {
  const { code } = await drafted();
  let known = fresh;
  for (const [name, act] of way) {
    await acts[act](office.people[name], code);
    known = after(name, act, known);
  }
  return { code, known };
}

/** Thrown at the end of a transaction to leave everything as it was. */
class TriedOnly extends Error {}

/** What would come of an act, without it: the transaction is rolled back at its very end. */
async function tried(name: Name, act: Act, code: string): Promise<string> {
  const rollBack = { begin: () => Promise.resolve(), end: () => Promise.reject(new TriedOnly()) };
  const work = async (): Promise<void> => void (await acts[act](office.people[name], code));
  return withCompanion(rollBack, work).then(
    () => 'done',
    (error: { code?: string }) => (error instanceof TriedOnly ? 'done' : (error.code ?? 'other')),
  );
}

const times = {
  'while everything holds': 0,
  'after the consent ran out': (consentDays + 1) * dayMs,
  'after the packet ran out too': packetLifetimeMs + dayMs,
} as const;

async function compare(code: string, known: Known): Promise<void> {
  for (const [when, shiftMs] of Object.entries(times)) {
    shiftClockByMs(shiftMs);
    const then: Known = {
      ...known,
      canUndo: known.canUndo && shiftMs === 0,
      hasConsent: known.hasConsent && shiftMs < consentDays * dayMs,
      isReadable: known.isReadable && shiftMs < packetLifetimeMs,
    };
    for (const name of Object.keys(office.people) as Name[]) {
      for (const act of everyAct) {
        // In order: each try takes the end of the same audit chain.
        expect(await tried(name, act, code), `${name} ${act} ${known.status} ${when}`).toBe(
          expectedOf(name, act, then),
        );
      }
    }
    shiftClockByMs(0);
  }
}

describe('every state × act × person × time', () => {
  it.each(Object.entries(ways))('%s', async (_, way) => {
    const { code, known } = await reach(way);
    await compare(code, known);
  });

  it('Expired', async () => {
    const { code, known } = await reach(ways['Sent'] ?? []);
    shiftClockByMs(packetLifetimeMs + 1_000);
    expect(await expirePackets(office.organizationId)).toBeGreaterThan(0);
    shiftClockByMs(0);
    await compare(code, { ...known, status: 'Expired', isReadable: false });
  });

  it('sent at once', async () => {
    const { caseCode } = await drafted();
    const { code } = await sendUrgently(office.people.workerA, caseCode, {
      service: 'SafeShelter',
      partnerId: office.partners[0],
      dangerSign: 'ImminentForcedReturn',
    });
    await compare(code, { ...fresh, status: 'Sent', isReadable: true, isOpenEmergency: true });
  });

  it('sending at once is the requester’s, for cases in reach, and never against a no', async () => {
    const { caseCode } = await drafted();
    const { people, partners } = office;
    const input = { service: 'SafeShelter', partnerId: partners[0], dangerSign: 'LifeAtRisk' };
    const refusals: Partial<Record<Name, string>> = {
      otherWorkerA: 'NOT_FOUND',
      workerB: 'NOT_FOUND',
      supervisorB: 'NOT_FOUND',
      reportOfficer: 'FORBIDDEN',
      administrator: 'FORBIDDEN',
      partner: 'FORBIDDEN',
      otherPartner: 'FORBIDDEN',
    };
    for (const [name, refusal] of Object.entries(refusals) as [Name, string][]) {
      expect(await outcome(sendUrgently(people[name], caseCode, input)), name).toBe(refusal);
    }
    await recordConsent(people.workerA, caseCode, { scope: 'ReferralSharing', state: 'Refused' });
    expect(await outcome(sendUrgently(people.workerA, caseCode, input))).toBe('CONSENT_MISSING');
  });
});

async function statusOf(code: string): Promise<{ status: string; steps: number }> {
  return asSystem(office.organizationId, async (tx) => {
    const found = await tx.referral.findFirstOrThrow({
      where: { code },
      select: { status: true, _count: { select: { events: true } } },
    });
    return { status: found.status, steps: found._count.events };
  });
}

describe('walks of several people at once', () => {
  const step = fc.record({
    name: fc.constantFrom<Name>(
      'workerA',
      'supervisorA',
      'otherSupervisorA',
      'partner',
      'otherPartner',
      'workerB',
    ),
    act: fc.constantFrom(...everyAct),
  });
  // Mostly acts that lead on, so that walks get far; the rest at random.
  const likely = fc.constantFrom<{ name: Name; act: Act }>(
    { name: 'workerA', act: 'submit' },
    { name: 'supervisorA', act: 'approve' },
    { name: 'otherSupervisorA', act: 'approveHeld' },
    { name: 'otherSupervisorA', act: 'undo' },
    { name: 'otherSupervisorA', act: 'sendNow' },
    { name: 'supervisorA', act: 'return' },
    { name: 'partner', act: 'accept' },
    { name: 'partner', act: 'start' },
  );
  const round = fc.array(fc.oneof({ weight: 3, arbitrary: likely }, { weight: 1, arbitrary: step }), {
    minLength: 1,
    maxLength: 3,
  });

  it('one after the other, the referral is always where the plain words say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(likely, step), { minLength: 4, maxLength: 14 }), async (walk) => {
        const { code } = await drafted();
        let known = fresh;
        for (const { name, act } of walk) {
          const expected = expectedOf(name, act, known);
          expect(await outcome(acts[act](office.people[name], code)), `${name} ${act}`).toBe(expected);
          if (expected === 'done') known = after(name, act, known);
          expect((await statusOf(code)).status).toBe(known.status);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('side by side, some order of those that were done explains what became of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 6 }), async (rounds) => {
        const { code } = await drafted();
        let known = [fresh];
        for (const racers of rounds) {
          const results = await Promise.all(
            racers.map(({ name, act }) => outcome(acts[act](office.people[name], code))),
          );
          const done = racers.filter((_, at) => results[at] === 'done');
          const { status } = await statusOf(code);
          known = known
            .flatMap((one) => ordersOf(done).flatMap((order) => walked(one, order)))
            .filter((one) => one.status === status);
          expect(known.length, JSON.stringify({ racers, results, status })).toBeGreaterThan(0);
        }
      }),
      { numRuns: 12 },
    );
  });
});

type Step = { name: Name; act: Act };

function ordersOf(steps: readonly Step[]): Step[][] {
  if (steps.length < 2) return [[...steps]];
  return steps.flatMap((first, at) =>
    ordersOf(steps.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
  );
}

/** Where an order of acts leads, or nowhere when one of them could not have been done. */
function walked(from: Known, order: readonly Step[]): Known[] {
  let known = from;
  for (const { name, act } of order) {
    if (expectedOf(name, act, known) !== 'done') return [];
    known = after(name, act, known);
  }
  return [known];
}
