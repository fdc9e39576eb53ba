import { getFormatter, getTranslations } from 'next-intl/server';
import { SummaryList } from '@/components/ui/summary-list';
import type { Labels } from '@/i18n/labels';
import { dayMs, now } from '@/lib/core/clock';
import type { PartnerRow } from '@/lib/partners/partner-row';
import type { ListName } from '@/lib/vocabulary/lists';

interface PartnerFactsProps {
  labels: Labels;
  partner: PartnerRow;
  /** Also how it is reached and where exactly it works. */
  isWhole?: boolean;
}

/** What the directory says of a partner, with how old its capacity is and how long its vetting holds. */
export async function PartnerFacts({ labels, partner, isWhole = false }: PartnerFactsProps) {
  const [t, format] = await Promise.all([getTranslations('partners'), getFormatter()]);
  const of = (list: ListName | 'country' | 'region', codes: readonly string[]) =>
    codes.map((code) => labels.of(list, code));
  const maybe = (list: ListName, code: string | null) => (code === null ? [] : of(list, [code]));
  const day = (moment: string) => format.dateTime(new Date(moment), { dateStyle: 'medium' });
  const orWord = (words: string[], word: string) => (words.length > 0 ? words : [word]);

  const { capacity, capacityConfirmedAt, vetting, vettingExpiresAt } = partner;
  const daysAgo = (moment: string) => Math.max(0, Math.floor((now().getTime() - Date.parse(moment)) / dayMs));
  const confirmed = capacityConfirmedAt
    ? t('confirmed', { date: day(capacityConfirmedAt), days: daysAgo(capacityConfirmedAt) })
    : t('unconfirmed');
  const isOver = vettingExpiresAt !== null && Date.parse(vettingExpiresAt) <= now().getTime();
  const expiry = vettingExpiresAt
    ? [t(isOver ? 'vettingOver' : 'vettingUntil', { date: day(vettingExpiresAt) })]
    : [];

  return (
    <SummaryList
      emptyLabel={t('unknown')}
      rows={[
        { term: t('kind'), values: of('organisationType', [partner.kind]) },
        { term: t('services'), values: of('serviceType', partner.services) },
        { term: t('countries'), values: of('country', partner.countries) },
        ...(isWhole
          ? [{ term: t('regions'), values: orWord(of('region', partner.regions), t('anywhere')) }]
          : []),
        { term: t('languages'), values: of('language', partner.languages) },
        {
          term: labels.title('acceptedGroup'),
          values: orWord(of('acceptedGroup', partner.accepts), t('anyone')),
        },
        {
          term: labels.title('capacityBand'),
          values: capacity === null ? [] : [labels.of('capacityBand', capacity), confirmed],
        },
        {
          term: labels.title('vettingState'),
          values: vetting === null ? [t('notVetted')] : [labels.of('vettingState', vetting), ...expiry],
        },
        ...(isWhole
          ? [
              { term: labels.title('openingHours'), values: maybe('openingHours', partner.opening) },
              { term: labels.title('contactRole'), values: maybe('contactRole', partner.contactRole) },
            ]
          : []),
      ]}
    />
  );
}
