import { ArrowRight } from 'lucide-react';
import { getFormatter, getTranslations } from 'next-intl/server';
import type { ChangeRow } from '@/lib/cases/history/changes';
import { type ChangeWords, getChangeWords } from './change-words';

/** What an answer was and is; what is sealed has neither. */
export function FromTo({ words, labels }: { words: ChangeWords; labels: { from: string; to: string } }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span className="sr-only">{labels.from}</span>
      <span className="text-soft">{words.before}</span>
      <ArrowRight aria-hidden className="text-soft size-4 shrink-0" />
      <span className="sr-only">{labels.to}</span>
      <span>{words.after}</span>
    </span>
  );
}

/** Changes of a case in words, newest first. */
export async function ChangeList({ items }: { items: ChangeRow[] }) {
  const [t, format, words] = await Promise.all([
    getTranslations('caseHistory'),
    getFormatter(),
    getChangeWords(),
  ]);
  if (items.length === 0) return <p className="text-soft">{t('noChange')}</p>;
  return (
    <ol className="divide-line grid divide-y">
      {items.map((change) => {
        const said = words(change);
        return (
          <li key={change.id} className="grid gap-0.5 py-2.5">
            <span className="font-medium">{said.what}</span>
            {change.before === null && change.after === null ? (
              <span className="text-soft">{t('hidden')}</span>
            ) : (
              <FromTo words={said} labels={{ from: t('from'), to: t('to') }} />
            )}
            <span className="text-soft text-sm">
              {t('by', {
                person: change.by ?? t('system'),
                date: format.dateTime(new Date(change.at), { dateStyle: 'medium', timeStyle: 'short' }),
              })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
