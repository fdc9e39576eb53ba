import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseAnswersSchema } from '@/lib/cases/answers';
import { caseInputOf, formValuesOf } from '@/lib/cases/form-input';
import { pagesOf, ownsName } from '@/lib/cases/drafts/pages';
import { findErrors } from '@/lib/cases/drafts/find-errors';
import { newContent } from '@/lib/cases/drafts/content';
import { missingCodes } from '@/lib/vocabulary/answers';
import { anyCase } from './any-case';

describe('a case in its form', () => {
  it('comes back as it was: decode(encode(case)) = case', () => {
    fc.assert(
      fc.property(anyCase(), (answers) => {
        expect(caseAnswersSchema.parse(caseInputOf(formValuesOf(answers)))).toEqual(answers);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps not known, prefers not to say and not asked apart', () => {
    for (const code of missingCodes) {
      const values = {
        episodes: ['1'],
        'person.gender': [code],
        'episodes.0.venues': [code],
        'episodes.0.began.missing': [code],
      };
      const answers = caseAnswersSchema.parse(caseInputOf(values));
      expect(answers.person.gender).toBe(code);
      expect(answers.episodes[0]?.venues).toEqual([code]);
      expect(answers.episodes[0]?.began).toEqual({ year: null, month: null, yearTo: null, missing: code });
      expect(answers.person.ageBand).toBeNull();
      expect(answers.episodes[0]?.ended.missing).toBeNull();
    }
  });

  it('puts every field on exactly one page of the draft', () => {
    fc.assert(
      fc.property(anyCase(), (answers) => {
        const values = formValuesOf(answers);
        const pages = pagesOf(values);
        for (const name of Object.keys(values).filter((key) => key !== 'episodes')) {
          expect([name, pages.filter((page) => ownsName(page, name)).length]).toEqual([name, 1]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has no error to show for a case that can be recorded, unless record keeping was refused', () => {
    fc.assert(
      fc.property(anyCase(), (answers) => {
        const errors = findErrors({ ...newContent(null), values: formValuesOf(answers) });
        const refused = answers.consents.some(
          ({ scope, state }) => scope === 'RecordKeeping' && state === 'Refused',
        );
        expect(Object.keys(errors)).toEqual(refused ? ['consents'] : []);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [{ 'episodes.0.began.year': ['soon'] }, 'episodes.0.began.year'],
    [{ 'episodes.0.began.year': ['2010'], 'episodes.0.began.yearTo': ['2009'] }, 'episodes.0.began.yearTo'],
    [{ 'person.gender': ['Someone'] }, 'person.gender'],
    [{ route: ['1'] }, 'route.0.role'],
    [{ 'consents.ResearchSharing': ['Perhaps'] }, 'consents.ResearchSharing'],
    [
      { 'consents.ResearchSharing': ['Given'], 'consents.ResearchSharing.givenHow': ['Sung'] },
      'consents.ResearchSharing.givenHow',
    ],
  ])('names the field of an unusable answer: %j', (typed, name) => {
    const errors = findErrors({ ...newContent(null), values: { episodes: ['1'], ...typed } });
    expect(Object.keys(errors)).toEqual([name]);
  });

  it('reads a year in full-width digits', () => {
    const values = { episodes: ['1'], 'episodes.0.began.year': ['２０１９'] };
    expect(caseInputOf(values).episodes[0]?.began.year).toBe(2019);
  });
});
