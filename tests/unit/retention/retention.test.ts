import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseAnswersSchema } from '@/lib/cases/answers';
import { patternsOf } from '@/lib/cases/complete-answers';
import { coarsen } from '@/lib/retention/coarsen';
import { mayBeErased } from '@/lib/retention/may-be-erased';
import { enterableCodes } from '@/lib/vocabulary/answers';

const at = new Date('2026-11-24T12:00:00Z');
const past = new Date('2026-11-24T11:59:59Z');
const future = new Date('2026-11-24T12:00:01Z');
const open = { closedAt: null, retainUntil: null, erasedAt: null, consents: [] };

describe('a case may be erased', () => {
  test('when it is closed and its time has come', () => {
    expect(mayBeErased({ ...open, closedAt: past, retainUntil: at }, at, false)).toBe(true);
    expect(mayBeErased({ ...open, closedAt: past, retainUntil: future }, at, false)).toBe(false);
    expect(mayBeErased({ ...open, closedAt: past }, at, false)).toBe(false);
  });

  test('early only from the command line, and never while it is open', () => {
    expect(mayBeErased({ ...open, closedAt: past, retainUntil: future }, at, true)).toBe(true);
    expect(mayBeErased(open, at, true)).toBe(false);
  });

  test('at any stage once the person no longer agrees to a record', () => {
    for (const state of ['Withdrawn', 'Refused']) {
      expect(mayBeErased({ ...open, consents: [{ scope: 'RecordKeeping', state }] }, at, false)).toBe(true);
    }
    const other = [{ scope: 'ResearchSharing', state: 'Withdrawn' }];
    expect(mayBeErased({ ...open, consents: other }, at, false)).toBe(false);
  });

  test('never twice', () => {
    expect(mayBeErased({ ...open, closedAt: past, retainUntil: past, erasedAt: past }, at, true)).toBe(false);
  });
});

const answered = caseAnswersSchema.parse({
  riskLevel: 'High',
  vulnerabilities: ['X_RiskOfForcedReturn'],
  needs: ['SafeShelter'],
  supportPlans: ['Health'],
  referredByKind: 'NGO',
  person: {
    gender: 'Feminine',
    ageBand: '21--23',
    citizenships: ['KP'],
    originCountry: 'KP',
    originRegion: 'KP-09',
    maritalStatus: 'X_ForcedUnion',
    childrenBand: '1',
    languages: ['ko'],
    education: 'UpperSecondaryEducation',
  },
  episodes: [
    {
      exploitationTypes: ['ForcedMarriage'],
      lurePromises: ['X_FoodOrSurvival'],
      exploitationCountry: 'CN',
      exploitationRegion: 'CN-JL',
      began: { year: 2019, month: 3 },
      perpetratorRoles: ['Exploiter'],
    },
  ],
  route: [{ role: 'Origin', country: 'KP', region: 'KP-09', when: { year: 2019 } }],
});

describe('coarsening', () => {
  const left = coarsen(answered);

  test('keeps what statistics count', () => {
    expect(patternsOf(left)).toEqual(patternsOf(answered));
    expect(left.person).toMatchObject({ gender: 'Feminine', ageBand: '21--23', originCountry: 'KP' });
    expect(left.episodes[0]).toMatchObject({
      lurePromises: ['X_FoodOrSurvival'],
      exploitationCountry: 'CN',
    });
  });

  test('leaves no region, date, route, language, schooling or family', () => {
    const text = JSON.stringify(left);
    for (const gone of ['KP-09', 'CN-JL', '2019', 'UpperSecondary', 'X_ForcedUnion', '"ko"', 'X_RiskOf']) {
      expect(JSON.stringify(answered)).toContain(gone);
      expect(text).not.toContain(gone);
    }
    expect(left.route).toEqual([]);
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(fc.subarray(enterableCodes('exploitationType')), (exploitationTypes) => {
        const once = coarsen({
          ...answered,
          episodes: answered.episodes.map((e) => ({ ...e, exploitationTypes })),
        });
        expect(coarsen(once)).toEqual(once);
      }),
    );
  });
});
