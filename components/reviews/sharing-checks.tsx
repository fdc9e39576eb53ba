import { getFormatter, getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import type { Labels } from '@/i18n/labels';
import type { ReviewDetail } from '@/lib/reviews/read-review';

interface SharingChecksProps {
  labels: Labels;
  review: ReviewDetail;
}

async function dateWords() {
  const format = await getFormatter();
  return (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium' });
}

/** Whether the person agreed, to what, how and until when. */
export async function ConsentCheck({ labels, review: { consent, partner } }: SharingChecksProps) {
  const [t, page, day] = await Promise.all([
    getTranslations('reviews.consent'),
    getTranslations('referrals.page'),
    dateWords(),
  ]);
  const rows: SummaryRow[] = consent
    ? [
        { term: labels.title('consentScope'), values: [labels.of('consentScope', consent.scope)] },
        { term: t('recipient'), values: [consent.isForPartner ? partner : t('anyPartner')] },
        {
          term: labels.title('consentState'),
          values: [`${labels.of('consentState', consent.state)} · ${day(consent.recordedAt)}`],
        },
        {
          term: labels.title('consentGivenBy'),
          values: consent.givenBy ? [labels.of('consentGivenBy', consent.givenBy)] : [],
        },
        {
          term: labels.title('consentMethod'),
          values: consent.givenHow ? [labels.of('consentMethod', consent.givenHow)] : [],
        },
        { term: t('until'), values: consent.expiresAt ? [day(consent.expiresAt)] : [t('untilWithdrawn')] },
      ]
    : [];
  return (
    <Card id="consent" title={t('title')}>
      <Notice tone={consent?.isLive ? 'ok' : 'danger'}>
        {consent?.isLive ? page('consentOk') : page('consentMissing')}
      </Notice>
      {rows.length > 0 && <SummaryList rows={rows} emptyLabel={t('notRecorded')} />}
    </Card>
  );
}

/** What is known of the partner, and the rules that forbid telling it of this case. */
export async function PartnerCheck({ labels, review: { partner, partnerRecord } }: SharingChecksProps) {
  const [t, day] = await Promise.all([getTranslations('reviews.partner'), dateWords()]);
  const { vetting, vettingExpiresAt, isVettingValid, capacity, capacityConfirmedAt, answers, blocks } =
    partnerRecord;
  return (
    <Card id="partner" title={t('title', { partner })}>
      <div className="grid gap-3">
        {blocks.map(({ reason, liftableBy }) => (
          <Notice key={`${reason}-${liftableBy}`} tone="danger" title={t('blocked')}>
            <p>{labels.of('doNotShareReason', reason)}</p>
            <p>
              {labels.title('ruleLifter')}: {labels.of('ruleLifter', liftableBy)}
            </p>
          </Notice>
        ))}
        {!isVettingValid && <Notice tone="danger">{t('vettingInvalid')}</Notice>}
        <SummaryList
          emptyLabel={t('notKnown')}
          rows={[
            {
              term: labels.title('vettingState'),
              values: vetting
                ? [
                    labels.of('vettingState', vetting),
                    ...(vettingExpiresAt ? [t('vettedUntil', { day: day(vettingExpiresAt) })] : []),
                  ]
                : [t('notVetted')],
            },
            {
              term: labels.title('capacityBand'),
              values: capacity
                ? [
                    labels.of('capacityBand', capacity),
                    ...(capacityConfirmedAt ? [t('confirmed', { day: day(capacityConfirmedAt) })] : []),
                  ]
                : [],
            },
            {
              term: t('answers'),
              values: [answers ? t('answersText', { ...answers }) : t('answersFew')],
            },
          ]}
        />
      </div>
    </Card>
  );
}
