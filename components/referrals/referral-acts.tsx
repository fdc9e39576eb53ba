import { getTranslations } from 'next-intl/server';
import type { FormAction } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { ReferralDetail } from '@/lib/referrals/read-referral';
import { ReviewForm } from './review-form';
import { StepForm } from './step-form';

interface ReferralActsProps {
  referral: ReferralDetail;
  formKey: string;
  decide: FormAction;
  submit: FormAction;
  takeBack: FormAction;
  /** The reader decides referrals, if not this one. */
  isReviewer: boolean;
}

/** What the reader can do with a referral now, and why not where that is the case. */
export async function ReferralActs({
  referral,
  formKey,
  decide,
  submit,
  takeBack,
  isReviewer,
}: ReferralActsProps) {
  const [t, request] = await Promise.all([
    getTranslations('referrals.page'),
    getTranslations('referrals.request'),
  ]);
  const { acts, code } = referral;
  const canTakeBack = acts.includes('Withdraw') || acts.includes('Revoke');
  return (
    <>
      {acts.includes('Approve') && (
        <Card id="decision" title={t('decision')}>
          <ReviewForm code={code} formKey={formKey} action={decide} canApprove={referral.hasConsent} />
        </Card>
      )}
      {referral.status === 'InReview' && referral.isOwnRequest && isReviewer && (
        <Notice>{t('ownRequest')}</Notice>
      )}
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
