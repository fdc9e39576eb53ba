import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addTask } from '@/lib/cases/life/add-task';
import { assignCase } from '@/lib/cases/life/assign-cases';
import { changeStage } from '@/lib/cases/life/change-stage';
import { closeCase } from '@/lib/cases/life/close-case';
import { listDuplicateCandidates } from '@/lib/cases/life/list-duplicates';
import { mergeCases } from '@/lib/cases/life/merge-cases';
import { offerCase, takeBackOffer } from '@/lib/cases/life/offer-case';
import { raiseFlag } from '@/lib/cases/life/raise-flag';
import { readCaseWork } from '@/lib/cases/life/read-work';
import { readMerge } from '@/lib/cases/life/read-merge';
import { reopenCase } from '@/lib/cases/life/reopen-case';
import { recordCase } from '@/lib/cases/record-case';
import type { Actor } from '@/lib/core/actor';
import { dayMs, now } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { requestReferral } from '@/lib/referrals/request-referral';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

interface Recorded {
  code: string;
  office: Office;
  owner: Actor;
}
let offices: Office[];
const cases: Recorded[] = [];

// Each case has a flag up and a referral that goes on, so that every act below gets as far as the case's state and
// changes nothing.
beforeAll(async () => {
  offices = [await openOffice(), await openOffice()];
  for (const office of offices) {
    for (const owner of [office.people.workerA, office.people.otherWorkerA, office.people.workerB]) {
      const { code } = await recordCase(owner, someAnswers);
      await raiseFlag(owner, code, { reason: 'SafetyThreat' });
      await requestReferral(owner, code, {
        service: 'SafeShelter',
        partnerId: office.partners[0],
        reason: 'AdditionalServicesRequired',
      });
      cases.push({ code, office, owner });
    }
  }
});

const dueOn = new Date(now().getTime() + dayMs).toISOString().slice(0, 10);
const nobody = newId();

/** Who may do it, said independently of lib/auth/permissions: `team`: whoever works in it; `worker`: who works the case. */
const acts: Record<
  string,
  { by: 'team' | 'worker' | 'supervisor'; run: (actor: Actor, code: string) => Promise<unknown> }
> = {
  'read the work': { by: 'team', run: (actor, code) => readCaseWork(actor, code) },
  'look for duplicates': { by: 'team', run: (actor, code) => listDuplicateCandidates(actor, code) },
  'change the stage': { by: 'worker', run: (actor, code) => changeStage(actor, code, { stage: 'FollowUp' }) },
  close: { by: 'worker', run: (actor, code) => closeCase(actor, code, { reason: 'Other' }) },
  'add a task': {
    by: 'worker',
    run: (actor, code) => addTask(actor, code, { kind: 'ReviewPlan', dueOn, assignedToId: nobody }),
  },
  'raise a flag': { by: 'worker', run: (actor, code) => raiseFlag(actor, code, { reason: 'SafetyThreat' }) },
  reopen: { by: 'supervisor', run: (actor, code) => reopenCase(actor, code, { reason: 'CameBack' }) },
  assign: {
    by: 'supervisor',
    run: (actor, code) => assignCase(actor, code, { assignedToId: nobody, reason: 'Workload' }),
  },
  offer: {
    by: 'supervisor',
    run: (actor, code) => offerCase(actor, code, { teamId: nobody, reason: 'Moved' }),
  },
  'take an offer back': { by: 'supervisor', run: (actor, code) => takeBackOffer(actor, code) },
  compare: { by: 'supervisor', run: (actor, code) => readMerge(actor, code, { with: code }) },
  merge: { by: 'supervisor', run: (actor, code) => mergeCases(actor, code, { ended: code }) },
};

function expected(actor: Actor, { office, owner }: Recorded, by: 'team' | 'worker' | 'supervisor'): string {
  const handlesCases = (actor.role === 'caseworker' || actor.role === 'supervisor') && !actor.createOnly;
  if (!handlesCases || (by === 'supervisor' && actor.role !== 'supervisor')) return 'FORBIDDEN';
  const sameTeam = actor.organizationId === office.organizationId && actor.teamId === owner.teamId;
  const isHeld = actor.role === 'supervisor' || actor.userId === owner.userId;
  return sameTeam && (by === 'team' || isHeld) ? 'reached' : 'NOT_FOUND';
}

const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'reached',
    (error: { code?: string }) =>
      ['INVALID', 'NOT_ALLOWED_NOW'].includes(error.code ?? '') ? 'reached' : (error.code ?? 'other'),
  );

describe('who does what with a case', () => {
  it('follows one sentence an act, for every person, record and act', async () => {
    const people = offices.flatMap((office) => Object.values(office.people));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...people),
        fc.boolean(),
        fc.constantFrom(...cases),
        fc.constantFrom(...Object.keys(acts)),
        async (person, travels, recorded, name) => {
          const actor = { ...person, createOnly: travels && person.role === 'caseworker' };
          const act = acts[name];
          if (!act) throw new Error('No such act.');
          expect(await outcomeOf(act.run(actor, recorded.code)), name).toBe(
            expected(actor, recorded, act.by),
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});
