import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TokenField } from '@/components/people/token-field';
import { ActionForm } from '@/components/ui/action-form';
import { PageHeading } from '@/components/ui/page-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { openLinkAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('packets.open');
  return { title: t('title') };
}

export default async function OpenLinkPage() {
  const [t, frame] = await Promise.all([getTranslations('packets.open'), getTranslations('frame')]);
  const labels = { token: t('token'), code: t('code') };
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ActionForm action={openLinkAction} labels={labels}>
        <TokenField name="token" label={labels.token} />
        <TextField
          name="code"
          label={labels.code}
          hint={t('codeHint')}
          inputMode="numeric"
          autoComplete="off"
          required
        />
        <div>
          <SubmitButton pendingLabel={frame('sending')}>{t('submit')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
