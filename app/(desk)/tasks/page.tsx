import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TaskTable } from '@/components/case-life/task-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { listTasks } from '@/lib/cases/life/list-tasks';
import { orNotFound } from '@/lib/http/or-not-found';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('caseLife.myTasks');
  return { title: t('title') };
}

const views = ['mine', 'team'] as const;

export default async function TasksPage({ searchParams }: PageProps<'/tasks'>) {
  const actor = await requireActor();
  const view = (await searchParams)['view'] === 'team' ? 'team' : 'mine';
  const list = await orNotFound(listTasks(actor, { view }));
  const [t, labels] = await Promise.all([getTranslations('caseLife.myTasks'), getLabels()]);
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          can(actor, 'case.transfer') && <ButtonLink href="/cases/transfers">{t('transfers')}</ButtonLink>
        }
      />
      {actor.role === 'supervisor' && (
        <nav aria-label={t('views')} className="flex flex-wrap gap-x-6">
          {views.map((one) => (
            <TextLink
              key={one}
              href={`/tasks?view=${one}`}
              aria-current={one === view ? 'page' : undefined}
              className="inline-flex min-h-11 items-center aria-[current=page]:font-semibold aria-[current=page]:no-underline"
            >
              {t(one)}
            </TextLink>
          ))}
        </nav>
      )}
      <p role="status" className="text-soft">
        {t('total', { total: list.total, overdue: list.overdue })}
      </p>
      {list.items.length > 0 ? (
        <TaskTable labels={labels} caption={t(view)} rows={list.items} />
      ) : (
        <EmptyState title={t('empty')} />
      )}
    </>
  );
}
