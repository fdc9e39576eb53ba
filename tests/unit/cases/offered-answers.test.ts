import { describe, expect, it } from 'vitest';
import { caseAnswersSchema, keptAnswersSchema } from '@/lib/cases/answers';
import { answerLists, questionOf } from '@/lib/cases/answer-lists';
import { answersByPath } from '@/lib/cases/answer-paths';
import { answersNotOffered, assertOffered } from '@/lib/cases/offered-answers';
import { enterableCodes } from '@/lib/vocabulary/answers';
import type { ListName } from '@/lib/vocabulary/lists';

/** The vocabulary as if a venue and a part of the way had been retired. */
const retired: Partial<Record<ListName, string>> = { venue: 'X_Factory', routeRole: 'Escape' };
const offers = (list: ListName, code: string) =>
  retired[list] !== code && enterableCodes(list).includes(code);

const [first = '', second = ''] = enterableCodes('venue').filter((code) => code !== 'X_Factory');
const caseWith = (venues: string[][], route: string[] = []) =>
  keptAnswersSchema.parse({
    episodes: venues.map((codes) => ({ venues: codes })),
    route: route.map((role) => ({ role })),
  });

describe('a code that is no longer offered', () => {
  it('stays where a stored case has it, also beside other changes', () => {
    const stored = caseWith([['X_Factory']], ['Escape']);
    expect(answersNotOffered(stored, stored, offers)).toEqual([]);
    expect(answersNotOffered(stored, caseWith([['X_Factory', first]], ['Escape']), offers)).toEqual([]);
    expect(answersNotOffered(stored, caseWith([[]]), offers)).toEqual([]);
  });

  it('stays when an episode or a stop moves', () => {
    const stored = caseWith([['X_Factory'], [second]], ['Escape', 'Origin']);
    expect(
      answersNotOffered(stored, caseWith([[second], ['X_Factory']], ['Origin', 'Escape']), offers),
    ).toEqual([]);
  });

  it('cannot be chosen anew', () => {
    const stored = caseWith([[first]], ['Origin']);
    expect(answersNotOffered(stored, caseWith([['X_Factory']], ['Escape']), offers)).toEqual([
      'episodes.1.venues',
      'route.1.role',
    ]);
  });

  it('in one question is no leave to use it in another', () => {
    const asked: ListName[] = [];
    const stored = keptAnswersSchema.parse({ episodes: [{ recruitmentPlatforms: ['Facebook'] }] });
    const moved = keptAnswersSchema.parse({ episodes: [{ exploitationPlatforms: ['Facebook'] }] });
    const none = (list: ListName, code: string) => {
      asked.push(list);
      return list !== 'platform' && enterableCodes(list).includes(code);
    };
    expect(answersNotOffered(stored, moved, none)).toEqual(['episodes.1.exploitationPlatforms']);
    expect(asked).toContain('platform');
  });

  it('is refused as any unknown code, at the field of the form', () => {
    // The standard's own "unknown" is known to the vocabulary and not offered to people.
    const stored = keptAnswersSchema.parse({ episodes: [{}, {}] });
    const entered = keptAnswersSchema.parse({ episodes: [{}, { recruiterRelationships: ['Unknown'] }] });
    expect(caseAnswersSchema.safeParse(entered).success).toBe(false);
    expect(() => assertOffered(stored, entered)).toThrowError(
      expect.objectContaining({
        code: 'INVALID',
        fields: { 'episodes.1.recruiterRelationships': 'unknownCode' },
      }),
    );
    expect(() => assertOffered(entered, entered)).not.toThrow();
  });
});

it('every coded question has its lists', () => {
  const full = caseAnswersSchema.parse({
    episodes: [{}],
    route: [{ role: 'Origin' }],
    consents: [{ scope: 'RecordKeeping', state: 'Given' }],
  });
  const questions = new Set([...answersByPath(full).keys()].map(questionOf));
  const withoutList = [...questions].filter((question) => !answerLists[question]);
  expect(withoutList.filter((question) => !/\.(year|month|yearTo|missing)$/u.test(question))).toEqual([]);
  expect(Object.keys(answerLists).filter((question) => !questions.has(question))).toEqual([]);
});
