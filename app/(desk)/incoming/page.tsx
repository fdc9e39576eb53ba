import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IncomingTable } from '@/components/incoming/incoming-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { orNotFound } from '@/lib/http/or-not-found';
import { listIncoming } from '@/lib/incoming/list-incoming';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('incoming');
  return { title: t('title') };
}

export default async function IncomingPage() {
  const actor = await requireActor();
  const rows = await orNotFound(listIncoming(actor));
  const [t, labels] = await Promise.all([getTranslations('incoming'), getLabels()]);
  const sections = [
    ['waiting', rows.filter(({ status }) => status === 'Waiting')],
    ['decided', rows.filter(({ status }) => status !== 'Waiting')],
  ] as const;
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {rows.length === 0 && <EmptyState title={t('empty')} />}
      {sections.map(
        ([section, own]) =>
          own.length > 0 && (
            <section key={section} aria-labelledby={`${section}-title`} className="grid gap-3">
              <h2 id={`${section}-title`} className="text-lg font-semibold">
                {t(section)}
              </h2>
              <IncomingTable labels={labels} caption={t(section)} rows={own} />
            </section>
          ),
      )}
    </>
  );
}
