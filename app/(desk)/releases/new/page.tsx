import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forbidden } from 'next/navigation';
import { PrepareForm } from '@/components/releases/prepare-form';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { prepareReleaseAction } from '@/app/(desk)/releases/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('releases.form');
  return { title: t('title') };
}

export default async function NewReleasePage() {
  const actor = await requireActor();
  if (!can(actor, 'release.prepare')) forbidden();
  const [t, labels] = await Promise.all([getTranslations('releases.form'), getLabels()]);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <PrepareForm labels={labels} action={prepareReleaseAction} />
    </>
  );
}
