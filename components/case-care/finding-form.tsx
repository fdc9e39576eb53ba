import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Labels } from '@/i18n/labels';

interface FindingFormProps {
  labels: Labels;
  code: string;
  formKey: string;
  action: FormAction;
}

/** A decision and who took it. Nothing is chosen beforehand: the suggestion does not decide. */
export async function FindingForm({ labels, code, formKey, action }: FindingFormProps) {
  const [t, frame] = await Promise.all([
    getTranslations('caseCare.identification'),
    getTranslations('frame'),
  ]);
  return (
    <ActionForm action={action} labels={{ traffickingStatus: t('status'), statusDecidedBy: t('decidedBy') }}>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="formKey" value={formKey} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="traffickingStatus"
          label={t('status')}
          emptyLabel="–"
          options={optionsOf(labels, 'traffickingStatus')}
        />
        <SelectField
          name="statusDecidedBy"
          label={t('decidedBy')}
          emptyLabel="–"
          options={optionsOf(labels, 'statusDecidedBy')}
        />
      </div>
      <p className="text-soft text-sm">{t('decideHint')}</p>
      <div>
        <SubmitButton pendingLabel={frame('saving')}>{t('submit')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
