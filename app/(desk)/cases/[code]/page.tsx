import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getFormFrame } from '@/components/case-form/form-frame';
import { AnswerCards } from '@/components/case-page/answer-cards';
import { CareCards } from '@/components/case-page/care-cards';
import { CaseHeader } from '@/components/case-page/case-header';
import { CaseReferrals } from '@/components/cases/case-referrals';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/auth/current-actor';
import { formValuesOf } from '@/lib/cases/form-input';
import { readCase } from '@/lib/cases/read-case';
import { orNotFound } from '@/lib/http/or-not-found';
import { revealNarrativeAction } from '@/app/(desk)/cases/actions';
import { revealNotesAction } from '@/app/(desk)/cases/care-actions';

// The title never names a case: it stays in the browser's history.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases.page');
  return { title: t('caseLabel') };
}

export default async function CasePage({ params, searchParams }: PageProps<'/cases/[code]'>) {
  const actor = await requireActor();
  const { code } = await params;
  const found = await orNotFound(readCase(actor, code));
  const [t, frame] = await Promise.all([
    getTranslations('cases.page'),
    getFormFrame(formValuesOf(found.answers), null),
  ]);
  const isNew = 'recorded' in (await searchParams);
  return (
    <>
      {isNew && (
        <Notice tone="ok" title={t('recordedTitle', { code: found.code })} live>
          {t('recordedText')}
        </Notice>
      )}
      <CaseHeader labels={frame.labels} found={found} />
      <AnswerCards frame={frame} />
      <Card id="referrals" title={t('referrals')}>
        <CaseReferrals labels={frame.labels} referrals={found.referrals} />
      </Card>
      <CareCards
        labels={frame.labels}
        found={found}
        revealNarrative={revealNarrativeAction}
        revealNotes={revealNotesAction}
      />
    </>
  );
}
