import { getTranslations } from 'next-intl/server';
import type { Labels } from '@/i18n/labels';
import type { Question, Term } from '@/lib/cases/drafts/questions';

export type Terms = Record<Term, string>;

/** Words of the questions that are not their list's own title. */
export async function getTerms(): Promise<Terms> {
  const [form, terms] = await Promise.all([getTranslations('cases.form'), getTranslations('drafts.terms')]);
  return {
    ageBand: form('ageBand'),
    citizenship: form('citizenship'),
    originCountry: form('originCountry'),
    originRegion: form('originRegion'),
    exploitationCountry: form('exploitationCountry'),
    exploitationRegion: form('exploitationRegion'),
    ageAtExploitation: form('ageAtExploitation'),
    needs: form('needs'),
    languages: terms('languages'),
    referredByKind: terms('referredByKind'),
    incomingReason: terms('incomingReason'),
    recruitmentPlatforms: terms('recruitmentPlatforms'),
    exploitationPlatforms: terms('exploitationPlatforms'),
    perpetratorRoles: terms('perpetratorRoles'),
    began: terms('began'),
    ended: terms('ended'),
    supportPlans: terms('supportPlans'),
    keepRecord: terms('keepRecord'),
    legRole: terms('legRole'),
    legCountry: terms('legCountry'),
    legRegion: terms('legRegion'),
    legWhen: terms('legWhen'),
  };
}

/** The words of a question that is answered from a list. */
export function wordsOf(
  question: Extract<Question, { kind: 'one' | 'many' }>,
  labels: Labels,
  terms: Terms,
): string {
  const { term, list } = question;
  if (term) return terms[term];
  return list === 'country' || list === 'region' ? '' : labels.title(list);
}
