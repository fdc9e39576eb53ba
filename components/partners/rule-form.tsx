import { getTranslations } from 'next-intl/server';
import { countryOptions, optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Labels } from '@/i18n/labels';
import type { PartnerRow } from '@/lib/partners/partner-row';

interface RuleFormProps {
  labels: Labels;
  partners: readonly Pick<PartnerRow, 'id' | 'name'>[];
  action: FormAction;
  formKey: string;
}

/** A new do-not-share rule: whom and which cases it is about, why, and who may lift it. */
export async function RuleForm({ labels, partners, action, formKey }: RuleFormProps) {
  const [t, frame] = await Promise.all([getTranslations('partners.rules'), getTranslations('frame')]);
  const words = {
    partnerId: t('partner'),
    partnerKind: t('partnerKind'),
    country: t('country'),
    caseSign: labels.title('sharingRisk'),
    reason: labels.title('doNotShareReason'),
    liftableBy: labels.title('ruleLifter'),
  };
  const any = t('any');
  return (
    <ActionForm action={action} labels={words} className="max-w-3xl">
      <input type="hidden" name="formKey" value={formKey} />
      <Disclosure summary={t('add')}>
        <div className="grid gap-6">
          <p className="text-soft max-w-prose">{t('whom')}</p>
          <div className="grid gap-6 sm:grid-cols-2">
            <SelectField
              name="partnerId"
              label={words.partnerId}
              emptyLabel={any}
              options={partners.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SelectField
              name="partnerKind"
              label={words.partnerKind}
              emptyLabel={any}
              options={optionsOf(labels, 'organisationType')}
            />
            <SelectField
              name="country"
              label={words.country}
              emptyLabel={any}
              options={countryOptions(labels)}
            />
            <SelectField
              name="caseSign"
              label={words.caseSign}
              emptyLabel={any}
              options={optionsOf(labels, 'sharingRisk')}
            />
            <SelectField name="reason" label={words.reason} options={optionsOf(labels, 'doNotShareReason')} />
            <SelectField
              name="liftableBy"
              label={words.liftableBy}
              options={optionsOf(labels, 'ruleLifter')}
            />
          </div>
          <div>
            <SubmitButton pendingLabel={frame('saving')}>{t('submit')}</SubmitButton>
          </div>
        </div>
      </Disclosure>
    </ActionForm>
  );
}
