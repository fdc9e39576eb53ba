import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/select-field';
import type { Labels } from '@/i18n/labels';
import type { PacketDetail } from '@/lib/referrals/read-packet';

interface AnswerFormsProps {
  labels: Labels;
  packet: PacketDetail;
  action: FormAction;
  formKey: string;
}

/** What the partner can answer now: accept or decline with a reason, then started, then completed with an outcome. */
export async function AnswerForms({ labels, packet, action, formKey }: AnswerFormsProps) {
  const t = await getTranslations('packets');
  const { acts } = packet;
  if (acts.length === 0) return <p className="text-soft">{t('closed')}</p>;
  const hidden = (
    <>
      <input type="hidden" name="code" value={packet.code} />
      <input type="hidden" name="formKey" value={formKey} />
    </>
  );
  return (
    <Card id="answer" title={t('answer')}>
      <div className="grid gap-6">
        {acts.includes('Accept') && (
          <ActionForm action={action}>
            {hidden}
            <div>
              <Button name="answer" value="accept">
                {t('accept')}
              </Button>
            </div>
          </ActionForm>
        )}
        {acts.includes('PartnerDecline') && (
          <ActionForm action={action}>
            {hidden}
            <SelectField
              name="declineReason"
              label={t('declineReason')}
              options={optionsOf(labels, 'declineReason')}
            />
            <div>
              <Button kind="secondary" name="answer" value="decline">
                {t('decline')}
              </Button>
            </div>
          </ActionForm>
        )}
        {acts.includes('Start') && (
          <ActionForm action={action}>
            {hidden}
            <div>
              <Button name="answer" value="start">
                {t('start')}
              </Button>
            </div>
          </ActionForm>
        )}
        {acts.includes('Complete') && (
          <ActionForm action={action}>
            {hidden}
            <SelectField name="outcome" label={t('outcome')} options={optionsOf(labels, 'referralOutcome')} />
            <div>
              <Button kind="secondary" name="answer" value="complete">
                {t('complete')}
              </Button>
            </div>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}
