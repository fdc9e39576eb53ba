import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { Labels } from '@/i18n/labels';
import type { PartnerRow } from '@/lib/partners/partner-row';
import { PartnerFields } from './partner-fields';

interface PartnerFormProps {
  labels: Labels;
  action: FormAction;
  formKey: string;
  /** What opens the form. */
  summary: string;
  lead?: string;
  submit: string;
  /** The entry to change; without it a new one is made. */
  partner?: PartnerRow;
  /** Whether the form also says what the safety vetting found; an administrator's to say. */
  withVetting: boolean;
}

/** Adds, proposes or changes a directory entry. */
export async function PartnerForm({
  labels,
  action,
  formKey,
  summary,
  lead,
  submit,
  partner,
  withVetting,
}: PartnerFormProps) {
  const [t, frame] = await Promise.all([getTranslations('partners'), getTranslations('frame')]);
  return (
    <ActionForm
      action={action}
      className="max-w-3xl"
      labels={{
        name: t('name'),
        kind: t('kind'),
        services: t('services'),
        countries: t('countries'),
        regions: t('regions'),
        languages: t('languages'),
        accepts: labels.title('acceptedGroup'),
        vettingExpiresOn: t('vettingExpiresOn'),
      }}
    >
      <input type="hidden" name="formKey" value={formKey} />
      {partner && <input type="hidden" name="partnerId" value={partner.id} />}
      <Disclosure summary={summary}>
        <div className="grid gap-6">
          {lead && <p className="text-soft">{lead}</p>}
          <PartnerFields labels={labels} partner={partner ?? null} />
          {withVetting && (
            <div className="grid gap-6 sm:grid-cols-2">
              <SelectField
                name="vetting"
                label={labels.title('vettingState')}
                emptyLabel={t('notVetted')}
                options={optionsOf(labels, 'vettingState')}
                defaultValue={partner?.vetting ?? ''}
              />
              <TextField
                name="vettingExpiresOn"
                type="date"
                label={t('vettingExpiresOn')}
                hint={t('vettingExpiresHint')}
                defaultValue={partner?.vettingExpiresAt?.slice(0, 10)}
              />
            </div>
          )}
          <div>
            <SubmitButton pendingLabel={frame('saving')}>{submit}</SubmitButton>
          </div>
        </div>
      </Disclosure>
    </ActionForm>
  );
}
