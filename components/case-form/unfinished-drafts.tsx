import { getFormatter, getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';

/** A draft in a list; nothing of what was typed. */
interface ListedDraft {
  id: string;
  /** Code of the case it changes; null for a new one. */
  caseCode: string | null;
  savedAt: string;
}

/** The rest opens on demand: a list of cases is not a list of drafts. */
const shownAtOnce = 3;

/** Drafts that wait to be gone on with, newest first. Nothing when there are none. */
export async function UnfinishedDrafts({ drafts }: { drafts: ListedDraft[] }) {
  if (drafts.length === 0) return null;
  const t = await getTranslations('drafts.unfinished');
  const rest = drafts.slice(shownAtOnce);
  return (
    <Notice title={t('title')}>
      <p>{t('text', { count: drafts.length })}</p>
      <DraftLinks drafts={drafts.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <details>
          <summary className="min-h-8 cursor-pointer">{t('more', { count: rest.length })}</summary>
          <DraftLinks drafts={rest} />
        </details>
      )}
    </Notice>
  );
}

async function DraftLinks({ drafts }: { drafts: ListedDraft[] }) {
  const [t, format] = await Promise.all([getTranslations('drafts.unfinished'), getFormatter()]);
  return (
    <ul className="mt-1 grid gap-1">
      {drafts.map(({ id, caseCode, savedAt }) => {
        const draft = caseCode === null ? t('newCase') : t('changes', { code: caseCode });
        const when = format.relativeTime(new Date(savedAt), new Date());
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
  );
}
