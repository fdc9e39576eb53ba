import { getFormatter, getTranslations } from 'next-intl/server';
import { riskTone } from '@/components/cases/status-tones';
import { classNames } from '@/components/ui/class-names';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import type { Labels } from '@/i18n/labels';
import { now } from '@/lib/core/clock';
import type { QueueRow } from '@/lib/referrals/list-review-queue';

interface QueueListProps {
  labels: Labels;
  items: QueueRow[];
  /** Code of the referral beside the list. */
  openCode: string | null;
}

/** What waits, in order, each with how urgent it is and whose turn it is. */
export async function QueueList({ labels, items, openCode }: QueueListProps) {
  const [t, format] = await Promise.all([getTranslations('reviews.queue'), getFormatter()]);
  const at = now();
  const dueText = (iso: string | null) =>
    iso === null
      ? t('noDeadline')
      : t('due', { time: format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' }) });
  return (
    <ol className="grid gap-2" aria-label={t('label')}>
      {items.map((row) => (
        <li
          key={row.code}
          className={classNames(
            'bg-raised grid gap-1.5 rounded-lg border p-3',
            row.code === openCode ? 'border-accent border-2' : 'border-line',
          )}
        >
          <div className="flex flex-wrap items-center justify-between gap-2">
            <TextLink
              href={`/reviews?open=${row.code}`}
              aria-current={row.code === openCode ? 'true' : undefined}
              className="inline-flex min-h-6 items-center font-semibold"
            >
              {row.code}
            </TextLink>
            {row.riskLevel && (
              <StatusTag tone={riskTone(row.riskLevel)}>{labels.of('riskLevel', row.riskLevel)}</StatusTag>
            )}
          </div>
          <p className="min-w-0">
            {labels.of('serviceType', row.service)} · {row.partner}
          </p>
          <p className="text-soft text-sm">
            {t('askedBy', { name: row.requestedBy })} · {dueText(row.dueAt)}
          </p>
          <div className="flex flex-wrap gap-1.5 empty:hidden">
            {row.isOpenEmergency && <StatusTag tone="bad">{t('emergency')}</StatusTag>}
            {row.dueAt !== null && new Date(row.dueAt) < at && (
              <StatusTag tone="bad">{t('overdue')}</StatusTag>
            )}
            {row.isOwnRequest && <StatusTag tone="accent">{t('own')}</StatusTag>}
            {row.handedTo && (
              <StatusTag tone={row.handedTo.isReader ? 'attention' : 'neutral'}>
                {row.handedTo.isReader ? t('forYou') : t('forOther', { name: row.handedTo.name })}
              </StatusTag>
            )}
            {row.isCovered && <StatusTag>{t('covered')}</StatusTag>}
          </div>
        </li>
      ))}
    </ol>
  );
}
