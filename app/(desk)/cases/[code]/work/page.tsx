import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseLife } from '@/components/case-life/case-life';
import { DidNotice } from '@/components/case-life/did-notice';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { readCaseWork } from '@/lib/cases/life/read-work';
import { orNotFound } from '@/lib/http/or-not-found';
import {
  addTaskAction,
  answerOfferAction,
  assignAction,
  changeStageAction,
  completeTaskAction,
  offerAction,
  raiseFlagAction,
  reopenAction,
  resolveFlagAction,
  setPhraseAction,
  takeBackAction,
  undoMergeAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('caseLife');
  return { title: t('pageTitle') };
}

const actions = {
  changeStage: changeStageAction,
  addTask: addTaskAction,
  completeTask: completeTaskAction,
  raiseFlag: raiseFlagAction,
  resolveFlag: resolveFlagAction,
  assign: assignAction,
  offer: offerAction,
  takeBack: takeBackAction,
  answerOffer: answerOfferAction,
  reopen: reopenAction,
  setPhrase: setPhraseAction,
  undoMerge: undoMergeAction,
};

export default async function CaseWorkPage({ params, searchParams }: PageProps<'/cases/[code]/work'>) {
  const actor = await requireActor();
  const { code } = await params;
  const work = await orNotFound(readCaseWork(actor, code));
  const [t, labels, { did }] = await Promise.all([getTranslations('caseLife'), getLabels(), searchParams]);
  return (
    <>
      <DidNotice did={did} />
      <PageHeading
        title={t('title', { code: work.code })}
        lead={`${labels.of('caseStage', work.stage)} · ${work.assignedTo} · ${work.team}`}
        actions={<ButtonLink href={`/cases/${work.code}`}>{t('toCase')}</ButtonLink>}
      />
      <CaseLife labels={labels} work={work} actions={actions} />
    </>
  );
}
