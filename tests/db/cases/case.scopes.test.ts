import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { editCase } from '@/lib/cases/edit-case';
import { listCases } from '@/lib/cases/list-cases';
import { readCase } from '@/lib/cases/read-case';
import { recordCase } from '@/lib/cases/record-case';
import { revealNarrative } from '@/lib/cases/reveal-narrative';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let home: Office;
let away: Office;
interface Recorded {
  code: string;
  office: Office;
  owner: Actor;
}
const cases: Recorded[] = [];

beforeAll(async () => {
  home = await openOffice();
  away = await openOffice();
  for (const office of [home, away]) {
    for (const owner of [office.people.workerA, office.people.otherWorkerA, office.people.workerB]) {
      const { code } = await recordCase(owner, { ...someAnswers, narrative: { text: 'words' } });
      cases.push({ code, office, owner });
    }
  }
});

const anyone = () => [home, away].flatMap((office) => Object.values(office.people));

/** Who may read a case, said independently of lib/auth/permissions and lib/cases/policy: DESIGN §4 in one sentence. */
function mayRead(actor: Actor, { office, owner }: Recorded): boolean {
  if (actor.createOnly || actor.organizationId !== office.organizationId) return false;
  return (actor.role === 'caseworker' || actor.role === 'supervisor') && actor.teamId === owner.teamId;
}

function mayEdit(actor: Actor, recorded: Recorded): boolean {
  return mayRead(actor, recorded) && (actor.role === 'supervisor' || actor.userId === recorded.owner.userId);
}

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'other',
  );

/** A role that may never do it is told so; someone else's record is as one that never was. */
function refusal(actor: Actor): string {
  const handlesCases = (actor.role === 'caseworker' || actor.role === 'supervisor') && !actor.createOnly;
  return handlesCases ? 'NOT_FOUND' : 'FORBIDDEN';
}

const anyMeeting = () =>
  fc.record({
    actor: fc
      .tuple(fc.constantFrom(...anyone()), fc.boolean())
      .map(([actor, createOnly]) => ({ ...actor, createOnly: createOnly && actor.role === 'caseworker' })),
    recorded: fc.constantFrom(...cases),
  });

describe('who reaches a case', () => {
  it('reading, revealing and editing follow the table for every person and record', async () => {
    await fc.assert(
      fc.asyncProperty(anyMeeting(), async ({ actor, recorded }) => {
        const readable = mayRead(actor, recorded);
        expect(await outcome(readCase(actor, recorded.code))).toBe(readable ? 'done' : refusal(actor));
        expect(await outcome(revealNarrative(actor, recorded.code))).toBe(readable ? 'done' : refusal(actor));
        // A version nobody has: whoever may edit gets as far as the conflict, and nothing is changed.
        const edit = await outcome(editCase(actor, recorded.code, { ...someAnswers, version: 9_999 }));
        expect(edit).toBe(mayEdit(actor, recorded) ? 'CONFLICT' : refusal(actor));
      }),
      { numRuns: 120 },
    );
  });

  it('lists hold exactly the readable cases, and their total counts no other', async () => {
    for (const actor of anyone()) {
      const readable = cases.filter((recorded) => mayRead(actor, recorded)).map(({ code }) => code);
      if (refusal(actor) === 'FORBIDDEN') {
        expect(await outcome(listCases(actor, {}))).toBe('FORBIDDEN');
        continue;
      }
      const page = await listCases(actor, { limit: '100' });
      expect(page.items.map(({ code }) => code).toSorted()).toEqual(readable.toSorted());
      expect(page.total).toBe(readable.length);
    }
  });

  it('row-level security alone shows the same, to a query that forgot every condition', async () => {
    for (const actor of anyone()) {
      const seen = await asActor(actor, async (tx) => ({
        cases: await tx.case.findMany({ select: { code: true } }),
        people: await tx.person.count(),
        texts: await tx.caseText.count(),
        keys: await tx.caseKey.count(),
        episodes: await tx.exploitationEpisode.count(),
        consents: await tx.consent.count(),
      }));
      const readable = cases.filter((recorded) => mayRead({ ...actor, createOnly: false }, recorded));
      expect(seen.cases.map(({ code }) => code).toSorted()).toEqual(
        readable.map(({ code }) => code).toSorted(),
      );
      expect(seen).toMatchObject({
        people: readable.length,
        texts: readable.length,
        keys: readable.length,
        episodes: readable.length,
        consents: readable.length * someAnswers.consents.length,
      });
    }
  });

  it('row-level security alone refuses to write into another team or organisation', async () => {
    const { workerA, workerB } = home.people;
    const foreign = {
      organizationId: away.organizationId,
      code: '0000-0000',
      stage: 'Screening',
      source: 'CaseManagement',
    };
    const rest = {
      registrationYear: 2026,
      registrationMonth: 1,
      assignedToId: workerA.userId,
      recordedById: workerA.userId,
    };
    await expect(
      asActor(workerA, (tx) => tx.case.createMany({ data: { ...foreign, ...rest, teamId: away.teams[0] } })),
    ).rejects.toMatchObject({ sqlState: '42501' });
    const changed = await asActor(workerA, (tx) =>
      tx.case.updateMany({ data: { riskLevel: 'Low' }, where: { assignedToId: workerB.userId } }),
    );
    expect(changed.count).toBe(0);
  });

  it('nobody outside any organisation sees a row', async () => {
    const nobody: Actor = { ...home.people.workerA, organizationId: '00000000-0000-4000-8000-000000000000' };
    expect(await asActor(nobody, (tx) => tx.case.count())).toBe(0);
    expect(await asActor(nobody, (tx) => tx.user.count())).toBe(0);
  });
});
