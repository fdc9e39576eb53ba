import { getTranslations } from 'next-intl/server';
import { StatusTag } from '@/components/ui/status-tag';
import type { Labels } from '@/i18n/labels';

/** The warnings that are up, as tags; for a case's header. Nothing when none is. */
export async function FlagTags({ labels, openFlags }: { labels: Labels; openFlags: readonly string[] }) {
  const t = await getTranslations('caseLife.flags');
  if (openFlags.length === 0) return null;
  return (
    <ul aria-label={t('title')} className="flex flex-wrap gap-2">
      {openFlags.map((reason) => (
        <li key={reason}>
          <StatusTag tone="attention">{labels.of('flagReason', reason)}</StatusTag>
        </li>
      ))}
    </ul>
  );
}
