import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Labels } from '@/i18n/labels';
import type { CaseAnswers } from '@/lib/cases/answers';
import type { MatchedPartner } from '@/lib/partners/find-partners-for-case';
import { deadlineHours } from '@/lib/referrals/deadlines';
import { buildPacket, packetFieldLists, packetFields, packetFieldsFor } from '@/lib/referrals/packet';
import type { DraftReferral } from '@/lib/referrals/read-draft';
import { PacketChoice } from './packet-choice';
import { PartnerChoice } from './partner-choice';
import { partnerOption } from './partner-words';

interface RequestFieldsProps {
  labels: Labels;
  service: string;
  partners: readonly MatchedPartner[];
  answers: CaseAnswers;
  /** What a draft asks for so far. */
  draft?: DraftReferral;
  /** Words of the button that saves without asking. */
  saveLabel: string;
}

/** Partner, reason and what is shared: each field with the very words the partner would read. */
export async function RequestFields({
  labels,
  service,
  partners,
  answers,
  draft,
  saveLabel,
}: RequestFieldsProps) {
  const [t, match, frame] = await Promise.all([
    getTranslations('referrals.request'),
    getTranslations('partners.reasons'),
    getTranslations('frame'),
  ]);
  const words = {
    reason: match,
    blocked: (reason: string) => t('blocked', { reason }),
    lifter: (lifter: string) => t('lifter', { lifter }),
    consent: (hasConsent: boolean) => (hasConsent ? t('consentCovers') : t('consentNone')),
  };
  const whole = buildPacket(answers, packetFields);
  const minimum = packetFieldsFor(service);
  // Another service has another minimum: what a draft chose holds for its own service.
  const kept = draft?.service === service ? draft : undefined;
  const options = packetFields.flatMap((field) => {
    const codes = whole[field];
    if (!codes) return [];
    const hint = codes.map((code) => labels.of(packetFieldLists[field], code)).join(' · ');
    return [{ value: field, label: labels.of('packetField', field), hint }];
  });
  return (
    <>
      <PartnerChoice
        legend={t('partner')}
        hint={t('partnerHint')}
        options={partners.map((partner) => partnerOption(labels, words, partner))}
        {...(draft && { defaultValue: draft.partnerId })}
      />
      <SelectField
        name="reason"
        label={t('reason')}
        options={optionsOf(labels, 'referralReason')}
        defaultValue={draft?.reason}
      />
      {options.length === 0 && <Notice tone="warn">{t('noAnswers')}</Notice>}
      <PacketChoice
        legend={t('fields')}
        hint={t('fieldsHint')}
        minimum={{
          title: t('minimum'),
          options: options.filter(({ value }) => minimum.includes(value)),
        }}
        extra={{
          title: t('extra'),
          hint: t('extraHint'),
          options: options
            .filter(({ value }) => !minimum.includes(value))
            .map((option) => ({
              ...option,
              question: t('fieldReason', { field: option.label }),
              reason: kept?.fieldReasons[option.value] ?? '',
            })),
        }}
        reasons={optionsOf(labels, 'extraFieldReason')}
        reasonEmpty={t('fieldReasonEmpty')}
        chosen={kept?.packetFields ?? minimum}
      />
      <p>{t('deadline', { hours: deadlineHours(service, answers.riskLevel) })}</p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel={frame('sending')}>{t('submit')}</SubmitButton>
        <SubmitButton pendingLabel={frame('saving')} kind="secondary" name="intent" value="draft">
          {saveLabel}
        </SubmitButton>
      </div>
    </>
  );
}
