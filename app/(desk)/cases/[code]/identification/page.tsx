import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FindingForm } from '@/components/case-care/finding-form';
import { Findings } from '@/components/case-care/findings';
import { IdentificationTable } from '@/components/case-care/identification-table';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { identify } from '@/lib/cases/identification';
import { readCase } from '@/lib/cases/read-case';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { decideIdentificationAction } from '@/app/(desk)/cases/care-actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('caseCare.identification');
  return { title: t('title') };
}

export default async function IdentificationPage({ params }: PageProps<'/cases/[code]/identification'>) {
  const actor = await requireActor();
  const { code } = await params;
  const found = await orNotFound(readCase(actor, code));
  const [t, notes, labels] = await Promise.all([
    getTranslations('caseCare.identification'),
    getTranslations('caseCare.notes'),
    getLabels(),
  ]);
  const episodes = identify(found.answers);
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink href={`/cases/${found.code}`}>{notes('back')}</ButtonLink>}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          {episodes.length === 0 && <EmptyState title={t('noEpisode')} />}
          {episodes.map((episode) => (
            <Card
              key={episode.ordinal}
              id={`episode-${episode.ordinal}`}
              title={t('episode', { number: episode.ordinal })}
            >
              <IdentificationTable labels={labels} code={found.code} found={episode} />
            </Card>
          ))}
        </div>
        <div className="grid gap-6">
          <Card id="findings" title={t('findings')}>
            <Findings labels={labels} findings={found.findings} />
          </Card>
          {found.may.identify && (
            <Card id="decide" title={t('decide')}>
              <FindingForm
                labels={labels}
                code={found.code}
                formKey={newId()}
                action={decideIdentificationAction}
              />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
