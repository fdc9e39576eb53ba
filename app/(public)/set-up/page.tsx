import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { TokenField } from '@/components/people/token-field';
import { ActionForm } from '@/components/ui/action-form';
import { PageHeading } from '@/components/ui/page-heading';
import { PasswordField } from '@/components/ui/password-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { needsSetUp } from '@/lib/people/set-up-organization';
import { setUpAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.setUp');
  return { title: t('title') };
}

export default async function SetUpPage() {
  if (!(await needsSetUp())) redirect('/sign-in');
  const [t, frame] = await Promise.all([getTranslations('people.setUp'), getTranslations('frame')]);
  const labels = {
    token: t('token'),
    organizationName: t('organization'),
    firstTeamName: t('team'),
    username: t('username'),
    displayName: t('displayName'),
    password: t('password'),
  };
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ActionForm action={setUpAction} labels={labels}>
        <TokenField name="token" label={labels.token} hint={t('tokenHint')} />
        <TextField name="organizationName" label={labels.organizationName} autoComplete="off" required />
        <TextField name="firstTeamName" label={labels.firstTeamName} autoComplete="off" required />
        <TextField
          name="username"
          label={labels.username}
          hint={t('usernameHint')}
          autoComplete="username"
          autoCapitalize="none"
          required
        />
        <TextField name="displayName" label={labels.displayName} autoComplete="off" required />
        <PasswordField
          name="password"
          label={labels.password}
          hint={t('passwordHint')}
          autoComplete="new-password"
        />
        <div>
          <SubmitButton pendingLabel={frame('saving')}>{t('submit')}</SubmitButton>
        </div>
      </ActionForm>
      <p className="text-soft text-sm">{t('practice')}</p>
    </>
  );
}
