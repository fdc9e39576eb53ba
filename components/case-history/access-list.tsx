import { getFormatter, getTranslations } from 'next-intl/server';
import type { AccessRow } from '@/lib/cases/history/list-accesses';

/** Who looked at a case and its text, newest first. */
export async function AccessList({ items }: { items: AccessRow[] }) {
  const [t, format] = await Promise.all([getTranslations('caseHistory'), getFormatter()]);
  if (items.length === 0) return <p className="text-soft">{t('noAccess')}</p>;
  return (
    <ol className="divide-line grid divide-y">
      {items.map(({ seq, at, by, part }) => (
        <li key={seq} className="grid gap-0.5 py-2.5">
          <span className="font-medium">{t(`looks.${part}`)}</span>
          <span className="text-soft text-sm">
            {t('by', {
              person: by ?? t('system'),
              date: format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}
