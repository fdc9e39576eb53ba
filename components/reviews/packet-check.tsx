import { getTranslations } from 'next-intl/server';
import { packetRows } from '@/components/referrals/packet-rows';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { SummaryList } from '@/components/ui/summary-list';
import type { Labels } from '@/i18n/labels';
import type { ReviewDetail } from '@/lib/reviews/read-review';

/** The exact packet, what in it is more than the minimum and why, whether it is codes only, and how rare it is. */
export async function PacketCheck({ labels, review }: { labels: Labels; review: ReviewDetail }) {
  const [t, page, list] = await Promise.all([
    getTranslations('reviews.packet'),
    getTranslations('referrals.page'),
    getTranslations('referrals'),
  ]);
  const { packet, fieldsBeyondMinimum, fieldReasons, notCoded, rarity } = review;
  const fieldNames = (fields: readonly string[]) =>
    fields.map((field) => labels.of('packetField', field)).join(', ');
  return (
    <Card id="packet" title={page('packet')}>
      <div className="grid gap-3">
        {Object.keys(packet).length === 0 ? (
          <p className="text-soft">{page('packetEmpty')}</p>
        ) : (
          <SummaryList rows={packetRows(labels, packet)} emptyLabel={list('none')} />
        )}
        {fieldsBeyondMinimum.length > 0 && (
          <Notice tone="warn" title={t('beyond')}>
            <ul className="list-disc ps-5">
              {fieldsBeyondMinimum.map((field) => {
                const reason = fieldReasons[field];
                return (
                  <li key={field}>
                    {labels.of('packetField', field)}:{' '}
                    {reason ? labels.of('extraFieldReason', reason) : t('noReason')}
                  </li>
                );
              })}
            </ul>
          </Notice>
        )}
        {notCoded.length === 0 ? (
          <Notice tone="ok">{t('codesOnly')}</Notice>
        ) : (
          <Notice tone="danger">{t('notCoded', { fields: fieldNames(notCoded) })}</Notice>
        )}
        {rarity && (
          <Notice tone={rarity.band === 'fewerThan11' ? 'warn' : 'info'}>
            <p>{t(`rarity.${rarity.band}`)}</p>
            {rarity.rareBecauseOf && (
              <p>{t('rareBecauseOf', { field: labels.of('packetField', rarity.rareBecauseOf) })}</p>
            )}
          </Notice>
        )}
      </div>
    </Card>
  );
}
