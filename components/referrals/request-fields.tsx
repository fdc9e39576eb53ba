import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ChoiceField } from '@/components/ui/choice-field';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Labels } from '@/i18n/labels';
import type { CaseAnswers } from '@/lib/cases/answers';
import type { PartnerRow } from '@/lib/partners/list-partners';
import { buildPacket, packetFieldLists, packetFields, packetFieldsFor } from '@/lib/referrals/packet';

interface RequestFieldsProps {
  labels: Labels;
  service: string;
  partners: PartnerRow[];
  answers: CaseAnswers;
}

/** Partner, reason and what is shared: each field with the very words the partner would read. */
export async function RequestFields({ labels, service, partners, answers }: RequestFieldsProps) {
  const [t, frame] = await Promise.all([getTranslations('referrals.request'), getTranslations('frame')]);
  const whole = buildPacket(answers, packetFields);
  const fields = packetFields.flatMap((field) => {
    const codes = whole[field];
    if (!codes) return [];
    const words = codes.map((code) => labels.of(packetFieldLists[field], code)).join(' · ');
    return [{ value: field, label: labels.of('packetField', field), hint: words }];
  });
  return (
    <>
      <SelectField
        name="partnerId"
        label={t('partner')}
        hint={t('partnerHint')}
        options={partners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField name="reason" label={t('reason')} options={optionsOf(labels, 'referralReason')} />
      <ChoiceField
        name="packetFields"
        legend={t('fields')}
        hint={t('fieldsHint')}
        options={fields}
        multiple
        columns
        defaultValue={packetFieldsFor(service)}
      />
      <div>
        <SubmitButton pendingLabel={frame('sending')}>{t('submit')}</SubmitButton>
      </div>
    </>
  );
}
