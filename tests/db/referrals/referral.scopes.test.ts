import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordCase } from '@/lib/cases/record-case';
import type { Actor } from '@/lib/core/actor';
import { answerPacket } from '@/lib/referrals/answer-packet';
import { decideReview } from '@/lib/referrals/decide-review';
import { listPackets } from '@/lib/referrals/list-packets';
import { listReferrals } from '@/lib/referrals/list-referrals';
import { readPacket } from '@/lib/referrals/read-packet';
import { readReferral } from '@/lib/referrals/read-referral';
import { requestReferral } from '@/lib/referrals/request-referral';
import { submitReferral } from '@/lib/referrals/submit-referral';
import { takeBackReferral } from '@/lib/referrals/take-back';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let home: Office;
let away: Office;

interface Made {
  office: Office;
  caseCode: string;
  code: string;
  requester: Actor;
  inReview: boolean;
}
const referrals: Made[] = [];

beforeAll(async () => {
  home = await openOffice();
  away = await openOffice();
  for (const office of [home, away]) {
    for (const requester of [office.people.workerA, office.people.workerB, office.people.supervisorA]) {
      for (const inReview of [false, true]) {
        const { code: caseCode } = await recordCase(requester, someAnswers);
        const { code } = await requestReferral(requester, caseCode, {
          service: 'LegalAid',
          partnerId: office.partners[1],
        });
        if (inReview) await submitReferral(requester, code);
        referrals.push({ office, caseCode, code, requester, inReview });
      }
    }
  }
});

const anyone = () => [home, away].flatMap((office) => Object.values(office.people));
const isStaff = (actor: Actor) => actor.role === 'caseworker' || actor.role === 'supervisor';
const sameTeam = (actor: Actor, made: Made) =>
  actor.organizationId === made.office.organizationId && actor.teamId === made.requester.teamId;

/** DESIGN §4 and §6 once more in plain words, without lib/auth/permissions, lib/referrals/parties or policy. */
const expected = {
  read: (actor: Actor, made: Made) =>
    isStaff(actor) ? (sameTeam(actor, made) ? 'done' : 'NOT_FOUND') : 'FORBIDDEN',
  decide(actor: Actor, made: Made) {
    if (actor.role !== 'supervisor') return 'FORBIDDEN';
    if (!sameTeam(actor, made)) return 'NOT_FOUND';
    if (actor.userId === made.requester.userId) return 'FORBIDDEN';
    return made.inReview ? 'done' : 'NOT_ALLOWED_NOW';
  },
};

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'other',
  );

describe('who reaches a referral', () => {
  it('reading and deciding follow the table for every person and referral', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...anyone()), fc.constantFrom(...referrals), async (actor, made) => {
        expect(await outcome(readReferral(actor, made.code))).toBe(expected.read(actor, made));
        // What would be decided is left undecided, so that the next meeting finds it as it was.
        const tried = expected.decide(actor, made);
        if (tried !== 'done') {
          expect(
            await outcome(decideReview(actor, made.code, { decision: 'return', reason: 'Because.' })),
          ).toBe(tried);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('no partner sees a referral that was not sent, and no packet of another', async () => {
    for (const actor of anyone()) {
      if (actor.role !== 'partner') {
        expect(await outcome(listPackets(actor))).toBe('FORBIDDEN');
        continue;
      }
      expect(await listPackets(actor)).toEqual([]);
      for (const made of referrals) {
        expect(await outcome(readPacket(actor, made.code))).toBe('NOT_FOUND');
        expect(await outcome(answerPacket(actor, made.code, { answer: 'accept' }))).toBe('NOT_FOUND');
      }
    }
  });

  it('only the case’s own caseworker or a supervisor of the team asks for or takes back a referral', async () => {
    for (const actor of anyone()) {
      for (const made of referrals) {
        const own =
          sameTeam(actor, made) && (actor.role === 'supervisor' || actor.userId === made.requester.userId);
        const refused = isStaff(actor) ? 'NOT_FOUND' : 'FORBIDDEN';
        if (own) continue;
        const ask = requestReferral(actor, made.caseCode, {
          service: 'LegalAid',
          partnerId: made.office.partners[0],
        });
        expect(await outcome(ask)).toBe(refused);
        expect(await outcome(takeBackReferral(actor, made.code))).toBe(refused);
        expect(await outcome(submitReferral(actor, made.code))).toBe(refused);
      }
    }
  });

  it('lists hold exactly the readable referrals', async () => {
    for (const actor of anyone()) {
      if (!isStaff(actor)) {
        expect(await outcome(listReferrals(actor, {}))).toBe('FORBIDDEN');
        continue;
      }
      const readable = referrals.filter((made) => sameTeam(actor, made)).map(({ code }) => code);
      const page = await listReferrals(actor, { limit: '100' });
      expect(page.items.map(({ code }) => code).toSorted()).toEqual(readable.toSorted());
      expect(page.total).toBe(readable.length);
    }
  });
});
