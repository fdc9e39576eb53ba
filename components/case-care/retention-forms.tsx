import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CheckField } from '@/components/ui/check-field';
import { SelectField } from '@/components/ui/select-field';
import type { Labels } from '@/i18n/labels';
import { newId } from '@/lib/core/ids';
import { keepMonths } from '@/lib/retention/keep-longer';

interface RetentionFormsProps {
  labels: Labels;
  code: string;
  keep: FormAction;
  erase: FormAction;
}

/** The two ends of a retention review: keep it for a reason, or erase it for good. */
export async function RetentionForms({ labels, code, keep, erase }: RetentionFormsProps) {
  const t = await getTranslations('caseCare.retention');
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card id="keep" title={t('keep')}>
        <ActionForm action={keep} labels={{ reason: t('keepReason'), months: t('keepMonths') }}>
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="formKey" value={newId()} />
          <SelectField name="reason" label={t('keepReason')} options={optionsOf(labels, 'retentionReason')} />
          <SelectField
            name="months"
            label={t('keepMonths')}
            options={keepMonths.map((count) => ({ value: String(count), label: t('months', { count }) }))}
          />
          <div>
            <Button>{t('keepSubmit')}</Button>
          </div>
        </ActionForm>
      </Card>
      <Card id="erase" title={t('erase')}>
        <ActionForm action={erase} labels={{ confirm: t('eraseConfirm') }}>
          <p>{t('eraseText')}</p>
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="formKey" value={newId()} />
          <CheckField name="confirm" label={t('eraseConfirm')} />
          <div>
            <Button kind="danger">{t('eraseSubmit')}</Button>
          </div>
        </ActionForm>
      </Card>
    </div>
  );
}
