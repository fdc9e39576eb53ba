import { getTranslations } from 'next-intl/server';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { TextAreaField } from '@/components/ui/text-area-field';

interface ReviewFormProps {
  code: string;
  formKey: string;
  action: FormAction;
  /** Approving is not possible without the person's consent. */
  canApprove: boolean;
}

/** A supervisor's decision. Returning and declining need the reason. */
export async function ReviewForm({ code, formKey, action, canApprove }: ReviewFormProps) {
  const t = await getTranslations('referrals.page');
  return (
    <ActionForm action={action} labels={{ reason: t('reason') }}>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="formKey" value={formKey} />
      <TextAreaField name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} maxLength={2000} />
      <div className="flex flex-wrap gap-3">
        {canApprove && (
          <Button name="decision" value="approve">
            {t('approve')}
          </Button>
        )}
        <Button kind="secondary" name="decision" value="return">
          {t('return')}
        </Button>
        <Button kind="danger" name="decision" value="decline">
          {t('decline')}
        </Button>
      </div>
    </ActionForm>
  );
}
