import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CandidateTable } from '@/components/case-life/candidate-table';
import { FindForms } from '@/components/case-life/find-forms';
import { MergeCompare } from '@/components/case-life/merge-compare';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { listDuplicateCandidates } from '@/lib/cases/life/list-duplicates';
import { readMerge } from '@/lib/cases/life/read-merge';
import type { Actor } from '@/lib/core/actor';
import { parseCode } from '@/lib/core/codes';
import { orNotFound } from '@/lib/http/or-not-found';
import { findByPhraseAction, mergeCasesAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('caseLife.merge');
  return { title: t('pageTitle') };
}

/** Codes that a phrase led to, as the address has them; null when there was no search. */
function foundCodes(found: string | string[] | undefined): string[] | null {
  if (typeof found !== 'string') return null;
  return found.split('.').flatMap((code) => parseCode('case', code) ?? []);
}

export default async function MergePage({ params, searchParams }: PageProps<'/cases/[code]/merge'>) {
  const actor = await requireActor();
  const { code } = await params;
  const { with: typed, found } = await searchParams;
  if (typeof typed === 'string' && typed !== '') return compare(actor, code, typed);
  const { items } = await orNotFound(listDuplicateCandidates(actor, code));
  const [t, labels] = await Promise.all([getTranslations('caseLife.merge'), getLabels()]);
  const canCompare = can(actor, 'case.merge');
  return (
    <>
      <PageHeading
        title={t('title', { code })}
        lead={t('lead')}
        actions={<ButtonLink href={`/cases/${code}/work`}>{t('toWork')}</ButtonLink>}
      />
      {!canCompare && <p className="text-soft">{t('supervisorMerges')}</p>}
      {items.length > 0 ? (
        <CandidateTable labels={labels} code={code} rows={items} canCompare={canCompare} />
      ) : (
        <EmptyState title={t('none')} />
      )}
      <FindForms
        code={code}
        findByPhrase={findByPhraseAction}
        found={foundCodes(found)}
        canCompare={canCompare}
      />
    </>
  );
}

async function compare(actor: Actor, code: string, typed: string) {
  const other = parseCode('case', typed) ?? typed.slice(0, 40);
  const view = await orNotFound(readMerge(actor, code, { with: other }));
  const [t, labels] = await Promise.all([getTranslations('caseLife.merge'), getLabels()]);
  return (
    <>
      <PageHeading
        title={t('compareTitle', { one: view.one.code, other: view.other.code })}
        lead={t('compareLead')}
        actions={<ButtonLink href={`/cases/${code}/merge`}>{t('back')}</ButtonLink>}
      />
      <MergeCompare labels={labels} view={view} action={mergeCasesAction} />
    </>
  );
}
