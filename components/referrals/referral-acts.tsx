import { getTranslations } from 'next-intl/server';
import type { FormAction } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import type { ReferralDetail } from '@/lib/referrals/read-referral';
import { StepForm } from './step-form';

interface ReferralActsProps {
  referral: ReferralDetail;
  formKey: string;
  submit: FormAction;
  takeBack: FormAction;
}

/** What the reader can do with a referral now, besides reviewing it. */
export async function ReferralActs({ referral, formKey, submit, takeBack }: ReferralActsProps) {
  const [t, request] = await Promise.all([
    getTranslations('referrals.page'),
    getTranslations('referrals.request'),
  ]);
  const { acts, code } = referral;
  const canTakeBack = acts.includes('Withdraw') || acts.includes('Revoke');
  return (
    <>
      {acts.includes('Submit') && (
        <>
          <StepForm
            code={code}
            formKey={formKey}
            action={submit}
            label={referral.status === 'Returned' ? t('submitAgain') : t('submit')}
          />
          <ButtonLink className="justify-self-start" href={`/referrals/${code}/change`}>
            {request('change')}
          </ButtonLink>
        </>
      )}
      {canTakeBack && (
        <StepForm
          code={code}
          formKey={formKey}
          action={takeBack}
          kind="danger"
          label={t('takeBack')}
          {...(acts.includes('Revoke') && { hint: t('takeBackHint') })}
        />
      )}
    </>
  );
}
