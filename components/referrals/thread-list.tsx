import { getFormatter, getTranslations } from 'next-intl/server';
import type { Labels } from '@/i18n/labels';
import type { ThreadMessage } from '@/lib/referrals/thread';

/** What was asked and replied about a packet, oldest first. */
export async function ThreadList({ labels, messages }: { labels: Labels; messages: ThreadMessage[] }) {
  const [t, format] = await Promise.all([getTranslations('packets.thread'), getFormatter()]);
  if (messages.length === 0) return <p className="text-soft">{t('none')}</p>;
  return (
    <ol className="divide-line grid divide-y">
      {messages.map(({ side, kind, text, at }, index) => (
        // The thread only grows: a message's place is its name.
        <li key={index} className="grid gap-0.5 py-2.5">
          <p className="text-soft text-sm">
            {labels.of('messageSide', side)} ·{' '}
            {format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}
          </p>
          {kind !== null && <p className="font-medium">{labels.of('questionKind', kind)}</p>}
          {text !== null && <p className="break-words whitespace-pre-wrap">{text}</p>}
          {text === null && kind === null && <p className="text-soft">{t('erased')}</p>}
        </li>
      ))}
    </ol>
  );
}
