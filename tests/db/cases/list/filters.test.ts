import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { listCases } from '@/lib/cases/list-cases';
import { recordCase } from '@/lib/cases/record-case';
import { changeStage } from '@/lib/cases/life/change-stage';
import { closeCase } from '@/lib/cases/life/close-case';
import { raiseFlag } from '@/lib/cases/life/raise-flag';
import type { Actor } from '@/lib/core/actor';
import { dayMs, now, shiftClockByMs } from '@/lib/core/clock';
import { asSystem } from '@/lib/db/as-actor';
import { requestAndSubmit } from '@/lib/referrals/request-and-submit';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

/** What a case is, said by the test itself: the predicate below knows nothing of the list's where-clauses. */
interface Known {
  code: string;
  owner: Actor;
  patterns: string[];
  stage: string;
  risk: string;
  vulnerabilities: string[];
  needs: string[];
  region: string;
  country: string;
  flags: string[];
  isOverdue: boolean;
  isInReview: boolean;
  isMerged: boolean;
  year: number;
}

let office: Office;
const known: Known[] = [];
const thisYear = now().getUTCFullYear();
const lastYear = new Date(now().getTime() - 366 * dayMs).getUTCFullYear();

const patterns = [['ForcedMarriage'], ['ForcedLabour'], ['ForcedMarriage', 'ForcedLabour'], []];
const risks = ['High', 'Medium', 'Low'];
const regions = ['KP-09', 'KP-08', 'CN-JL'];
const countries = ['CN', 'KR'];

/** The `index`th choice of a list, so that neighbours differ in everything. */
function pick<T>(list: readonly T[], index: number, step: number): T {
  const found = list[Math.floor(index / step) % list.length];
  if (found === undefined) throw new Error('An empty list.');
  return found;
}

beforeAll(async () => {
  office = await openOffice();
  const { workerA, otherWorkerA, workerB, supervisorA, supervisorB } = office.people;
  for (let index = 0; index < 36; index += 1) {
    const owner = pick([workerA, otherWorkerA, workerB], index, 1);
    const supervisor = owner === workerB ? supervisorB : supervisorA;
    const region = pick(regions, index, 2);
    const one: Known = {
      code: '',
      owner,
      patterns: pick(patterns, index, 3),
      stage: 'Screening',
      risk: pick(risks, index, 5),
      vulnerabilities: index % 4 === 0 ? ['X_RiskOfForcedReturn'] : ['X_NoLegalStatus'],
      needs: index % 2 === 0 ? ['SafeShelter'] : ['LegalAid', 'MedicalCare'],
      region,
      country: pick(countries, index, 1),
      flags: index % 7 === 0 ? ['SafetyThreat'] : index % 11 === 0 ? ['ContactLost'] : [],
      isOverdue: index % 6 === 1,
      isInReview: index % 9 === 0,
      isMerged: index % 17 === 16,
      year: index % 5 === 0 ? lastYear : thisYear,
    };
    shiftClockByMs(one.year === thisYear ? 0 : -366 * dayMs);
    const { code } = await recordCase(owner, {
      ...someAnswers,
      riskLevel: one.risk,
      vulnerabilities: one.vulnerabilities,
      needs: one.needs,
      person: { ...someAnswers.person, originCountry: region.slice(0, 2), originRegion: region },
      episodes: [{ exploitationTypes: one.patterns, exploitationCountry: one.country }],
    });
    shiftClockByMs(0);
    one.code = code;
    for (const reason of one.flags) await raiseFlag(supervisor, code, { reason });
    if (one.isInReview)
      await requestAndSubmit(owner, code, { partnerId: office.partners[0], service: 'SafeShelter' });
    else if (index % 8 === 3) {
      await closeCase(supervisor, code, { reason: 'LostContact' });
      one.stage = 'Closed';
    } else if (index % 3 === 1) {
      await changeStage(supervisor, code, { stage: 'Identified' });
      one.stage = 'Identified';
    }
    known.push(one);
  }
  const [first] = known;
  await asSystem(office.organizationId, async (tx) => {
    const kept = await tx.case.findFirstOrThrow({ where: { code: first?.code ?? '' } });
    for (const { code, isOverdue, isMerged } of known) {
      const data = {
        ...(isOverdue && { nextDueAt: new Date(Date.now() - 1000) }),
        ...(isMerged && { mergedIntoId: kept.id }),
      };
      await tx.case.updateMany({ where: { code }, data });
    }
  });
});

type Query = Record<string, string>;

/** The list in one sentence per filter. */
function fits(actor: Actor, one: Known, query: Query): boolean {
  const isClosed = one.stage === 'Closed';
  const needsAttention =
    one.risk === 'High' ||
    one.flags.length > 0 ||
    one.isOverdue ||
    one.vulnerabilities.includes('X_RiskOfForcedReturn');
  const tests: Record<string, (value: string) => boolean> = {
    pattern: (value) => value.split(',').some((code) => one.patterns.includes(code)),
    stage: (value) => value.split(',').includes(one.stage),
    risk: (value) => one.risk === value,
    vulnerability: (value) => one.vulnerabilities.includes(value),
    need: (value) => one.needs.includes(value),
    origin: (value) => one.region === value || one.region.slice(0, 2) === value,
    exploitedIn: (value) => one.country === value,
    assigned: (value) => one.owner.userId === (value === 'me' ? actor.userId : value),
    flag: (value) => (value === 'any' ? one.flags.length > 0 : one.flags.includes(value)),
    task: () => one.isOverdue,
    year: (value) => one.year === Number(value),
    state: (value) => isClosed === (value === 'closed'),
    only: (value) => (value === 'review' ? one.isInReview : needsAttention),
  };
  if (one.isMerged || one.owner.teamId !== actor.teamId) return false;
  return Object.entries(query).every(([name, value]) => tests[name]?.(value) ?? false);
}

const anyQuery = () =>
  fc.record(
    {
      pattern: fc.constantFrom('ForcedMarriage', 'ForcedLabour,ForcedMarriage', 'OrganRemoval'),
      stage: fc.constantFrom('Screening', 'Closed,Identified'),
      risk: fc.constantFrom(...risks),
      vulnerability: fc.constantFrom('X_RiskOfForcedReturn', 'X_NoLegalStatus'),
      need: fc.constantFrom('SafeShelter', 'LegalAid'),
      origin: fc.constantFrom('KP', 'KP-09', 'CN-JL'),
      exploitedIn: fc.constantFrom('CN', 'KR'),
      assigned: fc.constantFrom('me', office.people.otherWorkerA.userId),
      flag: fc.constantFrom('any', 'SafetyThreat'),
      task: fc.constant('overdue'),
      year: fc.constantFrom(String(thisYear), String(lastYear)),
      state: fc.constantFrom('active', 'closed'),
      only: fc.constantFrom('attention', 'review'),
    },
    { requiredKeys: [] },
  );

describe('the filters of the case list', () => {
  it('give exactly the cases an independent predicate gives, and count them right', async () => {
    const { workerA, supervisorA, supervisorB } = office.people;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(workerA, supervisorA, supervisorB),
        anyQuery(),
        async (actor, query) => {
          const wanted = known.filter((one) => fits(actor, one, query as Query)).map(({ code }) => code);
          const page = await listCases(actor, { ...query, limit: 100 });
          expect(page.items.map(({ code }) => code).toSorted()).toEqual(wanted.toSorted());
          expect(page.total).toBe(wanted.length);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('say which filter leaves nothing, with the number there would be without it', async () => {
    const { supervisorA } = office.people;
    await fc.assert(
      fc.asyncProperty(anyQuery(), async (query) => {
        const { total, emptiedBy } = await listCases(supervisorA, query);
        const names = Object.keys(query);
        const wanted =
          total > 0
            ? []
            : names.flatMap((filter) => {
                const { [filter]: _, ...others } = query as Query;
                const count = known.filter((one) => fits(supervisorA, one, others)).length;
                return count > 0 ? [{ filter, total: count }] : [];
              });
        const byName = (a: { filter: string }, b: { filter: string }) => a.filter.localeCompare(b.filter);
        expect(emptiedBy.toSorted(byName)).toEqual(wanted.toSorted(byName));
      }),
      { numRuns: 50 },
    );
  });

  it('leave a merged case out, but find it by its code', async () => {
    const { supervisorA, supervisorB } = office.people;
    const merged = known.filter(({ isMerged }) => isMerged);
    expect(merged.length).toBeGreaterThan(0);
    for (const { code, owner } of merged) {
      const supervisor = owner.teamId === supervisorA.teamId ? supervisorA : supervisorB;
      const all = await listCases(supervisor, { limit: 100 });
      expect(all.items.map((item) => item.code)).not.toContain(code);
      expect((await listCases(supervisor, { code })).total).toBe(1);
    }
  });

  it('take nothing that is no code', async () => {
    const { supervisorA } = office.people;
    const wrong = [
      { pattern: 'ForcedMarriage,' },
      { stage: 'Nowhere' },
      { origin: 'KP-99' },
      { exploitedIn: 'XX' },
      { flag: 'whoever' },
      { assigned: 'Hana' },
      { year: '20x6' },
      { only: 'mine' },
      { state: 'all' },
    ];
    for (const query of wrong) {
      await expect(listCases(supervisorA, query)).rejects.toMatchObject({ code: 'INVALID' });
    }
  });
});
