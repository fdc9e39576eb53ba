import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AccessList } from '@/components/case-history/access-list';
import { ChangeList } from '@/components/case-history/change-list';
import { Timeline } from '@/components/case-history/timeline';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { PageHeading } from '@/components/ui/page-heading';
import { requireActor } from '@/lib/auth/current-actor';
import { listAccesses } from '@/lib/cases/history/list-accesses';
import { listChanges } from '@/lib/cases/history/list-changes';
import { readTimeline } from '@/lib/cases/history/read-timeline';
import type { Actor } from '@/lib/core/actor';
import { orNotFound } from '@/lib/http/or-not-found';

const parts = ['timeline', 'changes', 'accesses'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('caseHistory');
  return { title: t('title') };
}

/** One part of the history, and where it goes on. */
async function readPart(actor: Actor, code: string, part: (typeof parts)[number], before: string | null) {
  const query = before === null ? {} : { before };
  switch (part) {
    case 'timeline':
      return { next: null, list: <Timeline events={await readTimeline(actor, code)} /> };
    case 'changes': {
      const { items, next } = await listChanges(actor, code, query);
      return { next, list: <ChangeList items={items} /> };
    }
    case 'accesses': {
      const { items, next } = await listAccesses(actor, code, query);
      return { next, list: <AccessList items={items} /> };
    }
  }
}

export default async function HistoryPage({ params, searchParams }: PageProps<'/cases/[code]/history'>) {
  const actor = await requireActor();
  const { code } = await params;
  const query = await searchParams;
  const part = parts.find((known) => known === query['part']) ?? 'timeline';
  const before = typeof query['before'] === 'string' ? query['before'] : null;
  const { list, next } = await orNotFound(readPart(actor, code, part, before));
  const t = await getTranslations('caseHistory');
  const at = `/cases/${code}/history`;
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink href={`/cases/${code}`}>{t('back')}</ButtonLink>}
      />
      <nav aria-label={t('title')}>
        <ul className="border-line flex flex-wrap gap-x-1 border-b">
          {parts.map((known) => (
            <li key={known}>
              <Link
                href={`${at}?part=${known}`}
                prefetch={false}
                aria-current={known === part ? 'page' : undefined}
                className={classNames(
                  'inline-flex min-h-11 items-center px-3 no-underline',
                  known === part
                    ? 'text-accent-strong font-semibold shadow-[inset_0_-3px_var(--accent)]'
                    : 'text-soft hover:text-ink',
                )}
              >
                {t(`parts.${known}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Card id={part} title={t(`parts.${part}`)}>
        {list}
      </Card>
      {(next !== null || before !== null) && (
        <div className="flex flex-wrap gap-3">
          {before !== null && <ButtonLink href={`${at}?part=${part}`}>{t('newest')}</ButtonLink>}
          {next !== null && <ButtonLink href={`${at}?part=${part}&before=${next}`}>{t('older')}</ButtonLink>}
        </div>
      )}
    </>
  );
}
