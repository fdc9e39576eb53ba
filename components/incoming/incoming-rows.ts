import { getTranslations } from 'next-intl/server';
import { getTerms } from '@/components/case-form/terms';
import type { SummaryRow } from '@/components/ui/summary-list';
import type { Labels } from '@/i18n/labels';
import type { IncomingAnswers } from '@/lib/incoming/incoming-answers';

/** What was sent in, in words. */
export async function incomingRows(labels: Labels, answers: IncomingAnswers): Promise<SummaryRow[]> {
  const [t, terms] = await Promise.all([getTranslations('incoming.fields'), getTerms()]);
  const words = (list: Parameters<Labels['of']>[0], codes: readonly (string | null)[]) =>
    codes.flatMap((code) => (code === null ? [] : [labels.of(list, code)]));
  return [
    { term: t('services'), values: words('serviceType', answers.services) },
    { term: t('urgency'), values: words('riskLevel', [answers.urgency]) },
    { term: terms.ageBand, values: words('ageBand', [answers.ageBand]) },
    { term: labels.title('gender'), values: words('gender', [answers.gender]) },
    { term: t('citizenships'), values: words('country', answers.citizenships) },
    { term: t('country'), values: words('country', [answers.country]) },
    { term: t('region'), values: words('region', [answers.region]) },
    { term: labels.title('exploitationType'), values: words('exploitationType', answers.exploitationTypes) },
    { term: labels.title('vulnerability'), values: words('vulnerability', answers.vulnerabilities) },
    { term: terms.languages, values: words('language', answers.languages) },
    { term: t('words'), values: answers.words === '' ? [] : [answers.words] },
  ];
}
