import { getFormatter, getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/text-link';
import type { Labels } from '@/i18n/labels';
import type { NoticeRow } from '@/lib/notices/list-notices';
import { noticeHref } from './notice-href';

interface NoticeListProps {
  labels: Labels;
  title: string;
  notices: readonly NoticeRow[];
}

/** Notices of one kind of freshness, newest first: what happened, where, when. */
export async function NoticeList({ labels, title, notices }: NoticeListProps) {
  const [t, format] = await Promise.all([getTranslations('notices'), getFormatter()]);
  return (
    <section aria-label={title}>
      <h2 className="mb-2 text-lg font-semibold">{title}</h2>
      <ul className="divide-line border-line bg-raised divide-y rounded-lg border">
        {notices.map(({ id, kind, subjectCode, createdAt }) => {
          const href = noticeHref(kind, subjectCode);
          return (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-3">
              <span>
                {labels.of('noticeKind', kind)}
                {subjectCode && <span className="text-soft ms-2 whitespace-nowrap">{subjectCode}</span>}
              </span>
              <span className="text-soft text-sm">
                <time dateTime={createdAt}>
                  {format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' })}
                </time>
                {href && (
                  <TextLink
                    href={href}
                    className="ms-4 inline-flex min-h-11 items-center"
                    aria-label={`${t('open')} ${subjectCode ?? labels.of('noticeKind', kind)}`}
                  >
                    {t('open')}
                  </TextLink>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
