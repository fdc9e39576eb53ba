import { getFormatter, getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';

interface UnfinishedDraftsProps {
  /** Newest first; nothing of what was typed. */
  drafts: { id: string; caseCode: string | null; savedAt: string }[];
}

/** Drafts that wait to be gone on with. Nothing when there are none. */
export async function UnfinishedDrafts({ drafts }: UnfinishedDraftsProps) {
  if (drafts.length === 0) return null;
  const [t, format] = await Promise.all([getTranslations('drafts.unfinished'), getFormatter()]);
  return (
    <Notice title={t('title')}>
      <p>{t('text', { count: drafts.length })}</p>
      <ul className="mt-1 grid gap-1">
        {drafts.map(({ id, caseCode, savedAt }) => {
          const draft = caseCode === null ? t('newCase') : t('changes', { code: caseCode });
          const when = format.relativeTime(new Date(savedAt));
          return (
            <li key={id}>
              <TextLink href={`/drafts/${id}`} aria-label={t('goOnLong', { draft, when })}>
                {draft}
              </TextLink>{' '}
              <span className="text-soft text-sm">{t('saved', { when })}</span>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
