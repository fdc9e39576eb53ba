import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { consentRows, episodeRows, personRows, situationRows } from '@/components/cases/answer-rows';
import { CaseReferrals } from '@/components/cases/case-referrals';
import { NarrativeReveal } from '@/components/cases/narrative-reveal';
import { riskTone } from '@/components/cases/status-tones';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { readCase } from '@/lib/cases/read-case';
import { orNotFound } from '@/lib/http/or-not-found';
import { revealNarrativeAction } from '@/app/(desk)/cases/actions';

// The title never names a case: it stays in the browser's history.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases.page');
  return { title: t('caseLabel') };
}

export default async function CasePage({ params, searchParams }: PageProps<'/cases/[code]'>) {
  const actor = await requireActor();
  const { code } = await params;
  const found = await orNotFound(readCase(actor, code));
  const [t, form, labels, { cases, errors }] = await Promise.all([
    getTranslations('cases.page'),
    getTranslations('cases.form'),
    getLabels(),
    getMessages(),
  ]);
  const terms = {
    gender: form('gender'),
    ageBand: form('ageBand'),
    citizenship: form('citizenship'),
    originCountry: form('originCountry'),
    originRegion: form('originRegion'),
    exploitationCountry: form('exploitationCountry'),
    exploitationRegion: form('exploitationRegion'),
    ageAtExploitation: form('ageAtExploitation'),
    needs: form('needs'),
  };
  const notAsked = t('notAsked');
  const { answers } = found;
  const isNew = 'recorded' in (await searchParams);
  return (
    <>
      {isNew && (
        <Notice tone="ok" title={t('recordedTitle', { code: found.code })} live>
          {t('recordedText')}
        </Notice>
      )}
      <PageHeading
        title={`${t('caseLabel')} ${found.code}`}
        lead={`${labels.of('caseStage', found.stage)} · ${found.assignedTo} · ${found.team}`}
        actions={
          <>
            {found.may.refer && (
              <ButtonLink kind="primary" href={`/cases/${found.code}/refer`}>
                {t('refer')}
              </ButtonLink>
            )}
            {found.may.edit && <ButtonLink href={`/cases/${found.code}/edit`}>{t('change')}</ButtonLink>}
          </>
        }
      />
      {found.riskLevel && (
        <div>
          <StatusTag tone={riskTone(found.riskLevel)}>
            {`${labels.title('riskLevel')}: ${labels.of('riskLevel', found.riskLevel)}`}
          </StatusTag>
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {answers.episodes.map((episode, index) => (
          <Card key={index} id={`episode-${index + 1}`} title={t('episode', { number: index + 1 })}>
            <SummaryList rows={episodeRows(labels, terms, episode)} emptyLabel={notAsked} />
          </Card>
        ))}
        <div className="grid gap-6">
          <Card id="person" title={t('person')}>
            <SummaryList rows={personRows(labels, terms, answers)} emptyLabel={notAsked} />
          </Card>
          <Card id="situation" title={t('situation')}>
            <SummaryList rows={situationRows(labels, terms, answers)} emptyLabel={notAsked} />
          </Card>
          <Card id="consent" title={t('consents')}>
            <SummaryList rows={consentRows(labels, answers)} emptyLabel={notAsked} />
          </Card>
        </div>
      </div>
      <Card id="referrals" title={t('referrals')}>
        <CaseReferrals labels={labels} referrals={found.referrals} />
      </Card>
      <Card id="account" title={t('narrative')}>
        {found.hasNarrative && found.may.revealNarrative ? (
          <NextIntlClientProvider messages={{ cases, errors }}>
            <NarrativeReveal code={found.code} action={revealNarrativeAction} />
          </NextIntlClientProvider>
        ) : (
          <p className="text-soft">{t('noNarrative')}</p>
        )}
      </Card>
    </>
  );
}
