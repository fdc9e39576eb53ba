import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReleaseForms } from '@/components/releases/release-forms';
import { ReleasePreview } from '@/components/releases/release-preview';
import { ReleaseRecord } from '@/components/releases/release-record';
import { releaseTones } from '@/components/releases/status-tone';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { StatusTag } from '@/components/ui/status-tag';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { orNotFound } from '@/lib/http/or-not-found';
import { readRelease } from '@/lib/releases/read-release';
import { decideReleaseAction, withdrawReleaseAction } from '@/app/(desk)/releases/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('releases');
  return { title: t('title') };
}

const done = ['prepared', 'issued', 'refused', 'withdrawn'] as const;

export default async function ReleasePage({ params, searchParams }: PageProps<'/releases/[id]'>) {
  const actor = await requireActor();
  const { id } = await params;
  const release = await orNotFound(readRelease(actor, id));
  const [t, labels, asked] = await Promise.all([getTranslations('releases'), getLabels(), searchParams]);
  const did = done.find((one) => one === asked['did']);
  return (
    <>
      {did && (
        <Notice tone="ok" live>
          {t(`did.${did}`)}
        </Notice>
      )}
      <PageHeading
        title={labels.of('releaseContent', release.content)}
        actions={<StatusTag tone={releaseTones[release.status]}>{t(`statuses.${release.status}`)}</StatusTag>}
      />
      <Card id="preview" title={release.status === 'Issued' ? t('page.left') : t('page.preview')}>
        <ReleasePreview preview={release.preview} content={release.content} labels={labels} />
      </Card>
      {release.status === 'Issued' && (
        <p>
          {/* A file, not a page: the router must not fetch it. */}
          <a
            href={`/releases/${release.id}/file`}
            download
            className="text-accent underline underline-offset-4"
          >
            {t('page.download')}
          </a>
        </p>
      )}
      {release.status === 'Prepared' && release.acts.length === 0 && (
        <Notice>
          <p>{t('decide.ownWork')}</p>
          <p>{t('page.notIssued')}</p>
        </Notice>
      )}
      <ReleaseForms
        release={release}
        labels={labels}
        decide={decideReleaseAction}
        withdraw={withdrawReleaseAction}
      />
      <Card id="record" title={t('page.record')}>
        <ReleaseRecord release={release} labels={labels} />
      </Card>
    </>
  );
}
