import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Labels } from '@/i18n/labels';
import { hourMs } from '@/lib/core/clock';
import type { MatchedPartner } from '@/lib/partners/find-partners-for-case';
import { emergencyReviewMs } from '@/lib/referrals/deadlines';

interface UrgentFormProps {
  labels: Labels;
  code: string;
  service: string;
  /** Best first, without those that must not be told. */
  partners: readonly MatchedPartner[];
  action: FormAction;
  formKey: string;
}

/** Sends at once because of immediate danger; says beforehand what that means. */
export async function UrgentForm({ labels, code, service, partners, action, formKey }: UrgentFormProps) {
  const [t, frame] = await Promise.all([getTranslations('referrals.request'), getTranslations('frame')]);
  const words = { dangerSign: labels.title('dangerSign'), urgentPartnerId: t('urgentPartner') };
  return (
    <ActionForm action={action} labels={words} className="max-w-3xl">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="service" value={service} />
      <input type="hidden" name="formKey" value={formKey} />
      {/* What went wrong stands above it, so that it is seen while this is closed. */}
      <Disclosure summary={t('urgentTitle')}>
        <div className="grid gap-6">
          <Notice tone="danger">{t('urgentLead', { hours: emergencyReviewMs / hourMs })}</Notice>
          <SelectField name="dangerSign" label={words.dangerSign} options={optionsOf(labels, 'dangerSign')} />
          <SelectField
            name="urgentPartnerId"
            label={words.urgentPartnerId}
            options={partners.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <div>
            <SubmitButton kind="danger" pendingLabel={frame('sending')}>
              {t('urgentSubmit')}
            </SubmitButton>
          </div>
        </div>
      </Disclosure>
    </ActionForm>
  );
}
