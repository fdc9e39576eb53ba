import { getTranslations } from 'next-intl/server';
import type { Labels } from '@/i18n/labels';
import { rareServices } from '@/lib/reports/referral-figures/definitions';
import type { ReferralFigures } from '@/lib/reports/referral-figures/read-referral-figures';
import type { ReportWords } from './report-words';

/** The words of the referral desk's numbers in the reader's language; partners by their names. */
export async function referralWords(
  labels: Labels,
  { name: report, dimensions, partners }: ReferralFigures,
): Promise<ReportWords> {
  const t = await getTranslations('reports');
  const lists = new Map(dimensions.map(({ name, list }) => [name as string, list]));
  const titles = new Map(dimensions.map(({ name }) => [name as string, t(`referrals.dimensions.${name}`)]));
  return {
    title: t(`referrals.names.${report}`),
    suppressed: t('suppressed'),
    count: t('count'),
    total: (dimension) => (dimension === 'service' ? t('referrals.totalServices') : t('total')),
    dimension: (name) => titles.get(name) ?? name,
    code(dimension, code) {
      if (code === rareServices) return t('referrals.rareServices');
      if (dimension === 'partner') return partners[code] ?? code;
      const list = lists.get(dimension);
      return list ? labels.of(list, code) : code;
    },
  };
}
