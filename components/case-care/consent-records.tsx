import { getFormatter, getNow, getTranslations } from 'next-intl/server';
import { StatusTag, type StatusTone } from '@/components/ui/status-tag';
import type { Labels } from '@/i18n/labels';
import type { ConsentEntry } from '@/lib/cases/select-care';

interface ConsentRecordsProps {
  labels: Labels;
  records: ConsentEntry[];
  /** Only what holds now, for the case's own page. */
  newestOnly?: boolean;
}

/** Consents as they were recorded, newest first, with what holds now marked in words. */
export async function ConsentRecords({ labels, records, newestOnly = false }: ConsentRecordsProps) {
  const [t, format, now] = await Promise.all([
    getTranslations('caseCare.consents'),
    getFormatter(),
    getNow(),
  ]);
  const shown = newestOnly ? records.filter(({ isNewest }) => isNewest) : records;
  if (shown.length === 0) return <p className="text-soft">{t('none')}</p>;
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium' });
  return (
    <ul className="divide-line grid divide-y">
      {shown.map((record) => {
        const isOver = record.expiresAt !== null && new Date(record.expiresAt) <= now;
        const details = [
          record.scope === 'ReferralSharing' ? (record.partner ?? t('anyRecipient')) : null,
          record.givenBy && labels.of('consentGivenBy', record.givenBy),
          record.givenHow && labels.of('consentMethod', record.givenHow),
          record.expiresAt && t('until', { date: day(record.expiresAt) }),
          `${t('recordedOn')} ${day(record.recordedAt)}`,
        ].filter((detail) => detail !== null);
        return (
          <li key={record.id} className="grid gap-1 py-2.5">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{labels.of('consentScope', record.scope)}</span>
              <StatusTag tone={isOver ? 'attention' : toneOf(record.state)}>
                {isOver ? t('expired') : labels.of('consentState', record.state)}
              </StatusTag>
              {!newestOnly && (
                <span className="text-soft text-sm">{record.isNewest ? t('holds') : t('replaced')}</span>
              )}
            </span>
            <span className="text-soft text-sm">{details.join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}

function toneOf(state: string): StatusTone {
  if (state === 'Given') return 'good';
  return state === 'NotAsked' ? 'neutral' : 'bad';
}
