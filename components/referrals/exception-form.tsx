import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Labels } from '@/i18n/labels';
import type { MatchedPartner } from '@/lib/partners/find-partners-for-case';

interface ExceptionFormProps {
  labels: Labels;
  code: string;
  partners: readonly MatchedPartner[];
  action: FormAction;
  formKey: string;
}

/** Lifts a rule for this case and one partner; only of rules that a supervisor may lift. */
export async function ExceptionForm({ labels, code, partners, action, formKey }: ExceptionFormProps) {
  const [t, frame] = await Promise.all([getTranslations('referrals.request'), getTranslations('frame')]);
  const blocks = partners.flatMap((partner) =>
    partner.blockedBy
      .filter(({ liftableBy }) => liftableBy === 'Supervisor')
      .map((rule) => ({
        value: `${rule.id} ${partner.id}`,
        label: `${partner.name}: ${labels.of('doNotShareReason', rule.reason)}`,
      })),
  );
  const words = { block: t('exceptWhich'), exceptionReason: labels.title('exceptionReason') };
  return (
    <ActionForm action={action} labels={words} className="max-w-3xl">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="formKey" value={formKey} />
      <Disclosure summary={t('exceptTitle')}>
        <div className="grid gap-6">
          <p className="text-soft">{t('exceptLead')}</p>
          <SelectField name="block" label={words.block} options={blocks} />
          <SelectField
            name="exceptionReason"
            label={words.exceptionReason}
            options={optionsOf(labels, 'exceptionReason')}
          />
          <div>
            <SubmitButton kind="secondary" pendingLabel={frame('saving')}>
              {t('exceptSubmit')}
            </SubmitButton>
          </div>
        </div>
      </Disclosure>
    </ActionForm>
  );
}
