import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TokenField } from '@/components/people/token-field';
import { ActionForm } from '@/components/ui/action-form';
import { PageHeading } from '@/components/ui/page-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { enterChannelAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('incoming.sendIn');
  return { title: t('enterTitle') };
}

/** Neutral as every page before sign-in: the form is shown to who has a link. */
export default async function SendInPage() {
  const [t, frame] = await Promise.all([getTranslations('incoming.sendIn'), getTranslations('frame')]);
  return (
    <>
      <PageHeading title={t('enterTitle')} lead={t('enterLead')} />
      <ActionForm action={enterChannelAction} labels={{ token: t('token') }}>
        <TokenField name="token" label={t('token')} />
        <div>
          <SubmitButton pendingLabel={frame('sending')}>{t('enter')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
