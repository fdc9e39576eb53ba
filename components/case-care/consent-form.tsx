import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { Labels } from '@/i18n/labels';
import type { PartnerRow } from '@/lib/partners/partner-row';

interface ConsentFormProps {
  labels: Labels;
  code: string;
  formKey: string;
  partners: PartnerRow[];
  action: FormAction;
}

/** One answer about one scope; for sharing, about one partner or any. */
export async function ConsentForm({ labels, code, formKey, partners, action }: ConsentFormProps) {
  const [t, frame] = await Promise.all([getTranslations('caseCare.consents'), getTranslations('frame')]);
  const states = optionsOf(labels, 'consentState').filter(
    ({ value }) => value !== 'Expired' && value !== 'NotAsked',
  );
  const notAsked = labels.missing('X_NotAsked');
  return (
    <ActionForm
      action={action}
      labels={{
        scope: t('scope'),
        state: t('state'),
        partnerId: t('recipient'),
        expiresOn: t('expiresOn'),
      }}
    >
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="formKey" value={formKey} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField name="scope" label={t('scope')} options={optionsOf(labels, 'consentScope')} />
        <SelectField name="state" label={t('state')} options={states} />
        <SelectField
          name="partnerId"
          label={t('recipient')}
          hint={t('recipientHint')}
          emptyLabel={t('anyRecipient')}
          options={partners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField name="expiresOn" type="date" label={t('expiresOn')} hint={t('expiresHint')} />
        <SelectField
          name="givenBy"
          label={t('givenBy')}
          emptyLabel={notAsked}
          options={optionsOf(labels, 'consentGivenBy')}
        />
        <SelectField
          name="givenHow"
          label={labels.title('consentMethod')}
          emptyLabel={notAsked}
          options={optionsOf(labels, 'consentMethod')}
        />
      </div>
      <div>
        <SubmitButton pendingLabel={frame('saving')}>{t('submit')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
