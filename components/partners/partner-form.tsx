import { getTranslations } from 'next-intl/server';
import { countryOptions, optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { ChoiceField } from '@/components/ui/choice-field';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { Labels } from '@/i18n/labels';

/** A new directory entry. There is no field for an address. */
export async function PartnerForm({
  labels,
  action,
  formKey,
}: {
  labels: Labels;
  action: FormAction;
  formKey: string;
}) {
  const [t, frame] = await Promise.all([getTranslations('people.partners'), getTranslations('frame')]);
  return (
    <ActionForm
      action={action}
      labels={{ name: t('name'), kind: t('kind'), services: t('services'), languages: t('languages') }}
    >
      <input type="hidden" name="formKey" value={formKey} />
      <TextField name="name" label={t('name')} autoComplete="off" />
      <SelectField name="kind" label={t('kind')} options={optionsOf(labels, 'organisationType')} />
      <ChoiceField
        name="services"
        legend={t('services')}
        options={optionsOf(labels, 'serviceType')}
        multiple
        columns
      />
      <SelectField name="countries" label={t('country')} emptyLabel="–" options={countryOptions(labels)} />
      <ChoiceField
        name="languages"
        legend={t('languages')}
        options={optionsOf(labels, 'language')}
        multiple
        columns
      />
      <div>
        <SubmitButton pendingLabel={frame('saving')}>{t('submit')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
