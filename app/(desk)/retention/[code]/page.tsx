import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forbidden } from 'next/navigation';
import { RetentionForms } from '@/components/case-care/retention-forms';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { readCase } from '@/lib/cases/read-case';
import { orNotFound } from '@/lib/http/or-not-found';
import { eraseCaseAction, keepLongerAction } from '@/app/(desk)/retention/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('caseCare.retention');
  return { title: t('review') };
}

export default async function RetentionReviewPage({ params }: PageProps<'/retention/[code]'>) {
  const actor = await requireActor();
  const { code } = await params;
  if (!can(actor, 'retention.review')) forbidden();
  const found = await orNotFound(readCase(actor, code));
  const [t, notes, labels] = await Promise.all([
    getTranslations('caseCare.retention'),
    getTranslations('caseCare.notes'),
    getLabels(),
  ]);
  return (
    <>
      <PageHeading
        title={`${t('review')}: ${found.code}`}
        lead={found.closureReason ? labels.of('closureReason', found.closureReason) : ''}
        actions={<ButtonLink href={`/cases/${found.code}`}>{notes('back')}</ButtonLink>}
      />
      <RetentionForms labels={labels} code={found.code} keep={keepLongerAction} erase={eraseCaseAction} />
    </>
  );
}
