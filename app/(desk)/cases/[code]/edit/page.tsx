import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forbidden } from 'next/navigation';
import { StartCard } from '@/components/case-form/start-card';
import { ActionForm } from '@/components/ui/action-form';
import { Button, ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { requireActor } from '@/lib/auth/current-actor';
import { readCase } from '@/lib/cases/read-case';
import { orNotFound } from '@/lib/http/or-not-found';
import { beginEditAction } from '@/app/(desk)/drafts/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases.page');
  return { title: t('change') };
}

/** Before a case is changed. A draft of changes begins with the button: to open an address changes nothing. */
export default async function EditCasePage({ params }: PageProps<'/cases/[code]/edit'>) {
  const actor = await requireActor();
  const { code } = await params;
  const found = await orNotFound(readCase(actor, code));
  if (!found.may.edit) forbidden();
  const [t, drafts] = await Promise.all([getTranslations('cases.form'), getTranslations('drafts')]);
  return (
    <>
      <PageHeading title={t('editTitle', { code: found.code })} />
      <StartCard />
      <ActionForm action={beginEditAction}>
        <input type="hidden" name="code" value={found.code} />
        <div className="flex flex-wrap gap-3">
          <Button>{drafts('start.begin')}</Button>
          <ButtonLink href={`/cases/${found.code}`}>{t('cancel')}</ButtonLink>
        </div>
      </ActionForm>
    </>
  );
}
