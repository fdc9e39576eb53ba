import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form';
import { PageHeading } from '@/components/ui/page-heading';
import { PasswordField } from '@/components/ui/password-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { needsSetUp } from '@/lib/people/set-up-organization';
import { signInAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.signIn');
  return { title: t('title') };
}

export default async function SignInPage() {
  if (await needsSetUp()) redirect('/set-up');
  const t = await getTranslations('people.signIn');
  return (
    <>
      <PageHeading title={t('title')} />
      <ActionForm action={signInAction}>
        <TextField
          name="username"
          label={t('username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField name="password" label={t('password')} autoComplete="current-password" />
        <div>
          <SubmitButton pendingLabel={t('pending')}>{t('submit')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
