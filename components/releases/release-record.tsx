import { getFormatter, getTranslations } from 'next-intl/server';
import { SummaryList } from '@/components/ui/summary-list';
import type { Labels } from '@/i18n/labels';
import type { ReleaseDetail } from '@/lib/releases/read-release';

/** A release as the register has it: what for, who, when, and the hash of the file. */
export async function ReleaseRecord({ release, labels }: { release: ReleaseDetail; labels: Labels }) {
  const [t, format] = await Promise.all([getTranslations('releases'), getFormatter()]);
  const by = (iso: string | null, name: string | null) =>
    iso === null
      ? []
      : [
          t('page.by', {
            date: format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' }),
            name: name ?? '',
          }),
        ];
  const reason = release.refusalReason
    ? [labels.of('releaseRefusal', release.refusalReason)]
    : release.withdrawalReason
      ? [labels.of('releaseWithdrawal', release.withdrawalReason)]
      : null;
  const rows = [
    {
      term: t('page.content'),
      values: [labels.of('releaseContent', release.content), t(`kinds.${release.kind}`)],
    },
    { term: t('page.purposes'), values: release.purposes.map((code) => labels.of('releasePurpose', code)) },
    {
      term: t('page.audience'),
      values: [t(`audiences.${release.audience}`)],
      note: <p className="text-soft text-sm">{t(`audienceHelp.${release.audience}`)}</p>,
    },
    { term: t('page.prepared'), values: by(release.preparedAt, release.preparedBy) },
    { term: t('page.decided'), values: by(release.approvedAt, release.approvedBy) },
    ...(release.withdrawnAt
      ? [{ term: t('page.withdrawn'), values: by(release.withdrawnAt, release.withdrawnBy) }]
      : []),
    ...(reason ? [{ term: t('page.reason'), values: reason }] : []),
    { term: t('page.size'), values: [t('page.bytes', { size: release.fileSize })] },
    {
      term: t('page.hash'),
      values: [''],
      note: <code className="text-sm break-all">{release.fileHash}</code>,
    },
  ];
  return <SummaryList rows={rows} emptyLabel={t('page.none')} />;
}
