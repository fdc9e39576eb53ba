import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TokenField } from '@/components/people/token-field';
import { ActionForm } from '@/components/ui/action-form';
import { PageHeading } from '@/components/ui/page-heading';
import { PasswordField } from '@/components/ui/password-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { joinAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.join');
  return { title: t('title') };
}

export default async function JoinPage() {
  const [t, setUp, frame] = await Promise.all([
    getTranslations('people.join'),
    getTranslations('people.setUp'),
    getTranslations('frame'),
  ]);
  const labels = {
    invitation: t('invitation'),
    displayName: setUp('displayName'),
    password: setUp('password'),
  };
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ActionForm action={joinAction} labels={labels}>
        <TokenField name="invitation" label={labels.invitation} />
        <TextField name="displayName" label={labels.displayName} autoComplete="off" required />
        <PasswordField
          name="password"
          label={labels.password}
          hint={setUp('passwordHint')}
          autoComplete="new-password"
        />
        <div>
          <SubmitButton pendingLabel={frame('saving')}>{t('submit')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
