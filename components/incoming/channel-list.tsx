import { getFormatter, getTranslations } from 'next-intl/server';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { StatusTag } from '@/components/ui/status-tag';
import type { ChannelRow } from '@/lib/incoming/list-channels';

/** The doors from outside; an open one can be closed. */
export async function ChannelList({ channels, close }: { channels: ChannelRow[]; close: FormAction }) {
  const [t, format] = await Promise.all([getTranslations('incoming.channels'), getFormatter()]);
  if (channels.length === 0) return <p className="text-soft">{t('empty')}</p>;
  return (
    <ul className="divide-line grid divide-y">
      {channels.map(({ id, label, team, partner, openedAt, closedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <div className="min-w-0">
            <p className="font-medium">{label}</p>
            <p className="text-soft text-sm">
              {team} · {partner ?? t('hotline')} ·{' '}
              {format.dateTime(new Date(openedAt), { dateStyle: 'medium' })}
            </p>
          </div>
          {closedAt === null ? (
            <ActionForm action={close}>
              <input type="hidden" name="id" value={id} />
              <Button kind="danger" aria-label={`${t('close')}: ${label}`}>
                {t('close')}
              </Button>
            </ActionForm>
          ) : (
            <StatusTag tone="neutral">{t('closed')}</StatusTag>
          )}
        </li>
      ))}
    </ul>
  );
}
