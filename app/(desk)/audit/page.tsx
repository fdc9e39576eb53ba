import type { Metadata } from 'next';
import { getFormatter, getMessages, getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { searchAudit } from '@/lib/audit/search-audit';
import { requireActor } from '@/lib/auth/current-actor';
import { orNotFound } from '@/lib/http/or-not-found';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('title') };
}

/** Field names, codes and counts as they are recorded. */
function detailText(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join(' · ');
}

export default async function AuditPage({ searchParams }: PageProps<'/audit'>) {
  const actor = await requireActor();
  const { before } = await searchParams;
  const page = await orNotFound(searchAudit(actor, typeof before === 'string' ? { before } : {}));
  const [t, { audit }, format] = await Promise.all([getTranslations('audit'), getMessages(), getFormatter()]);
  const actions: Record<string, string> = audit.actions;
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {page.items.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <DataTable
          caption={t('caption')}
          columns={(['seq', 'at', 'actor', 'action', 'detail'] as const).map((key) => ({
            key,
            header: t(`columns.${key}`),
          }))}
          rows={page.items.map((entry) => ({
            id: String(entry.seq),
            cells: {
              seq: { text: String(entry.seq) },
              at: { text: format.dateTime(new Date(entry.at), { dateStyle: 'medium', timeStyle: 'medium' }) },
              actor: { text: entry.actor ?? t('system') },
              action: { text: actions[entry.action.replace('.', '_')] ?? entry.action },
              detail: { text: detailText(entry.detail) },
            },
          }))}
        />
      )}
      {page.next !== null && (
        <div>
          <ButtonLink href={`/audit?before=${page.next}`}>{t('older')}</ButtonLink>
        </div>
      )}
    </>
  );
}
