import { getFormatter, getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import { SummaryList } from '@/components/ui/summary-list';
import type { Labels } from '@/i18n/labels';
import type { EmergencyDetail } from '@/lib/reviews/read-review';

interface EmergencyCardProps {
  labels: Labels;
  emergency: EmergencyDetail;
  code: string;
  sentBy: string;
  isOwnRequest: boolean;
  next: string | null;
  formKey: string;
  action: FormAction;
}

/** What was sent at once, why and by whom; and the review of it, for anyone but who sent it. */
export async function EmergencyCard({
  labels,
  emergency,
  code,
  sentBy,
  isOwnRequest,
  next,
  formKey,
  action,
}: EmergencyCardProps) {
  const [t, format] = await Promise.all([getTranslations('reviews.emergency'), getFormatter()]);
  const moment = (iso: string | null) =>
    iso === null ? [] : [format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' })];
  const { dangerSign, sentAt, dueAt, closed, canClose } = emergency;
  return (
    <Card id="emergency" title={t('title')}>
      <div className="grid gap-4">
        <SummaryList
          emptyLabel={t('notKnown')}
          rows={[
            {
              term: labels.title('dangerSign'),
              values: dangerSign ? [labels.of('dangerSign', dangerSign)] : [],
            },
            { term: t('sentAt'), values: moment(sentAt) },
            { term: t('sentBy'), values: [sentBy] },
            { term: t('dueAt'), values: moment(dueAt) },
            ...(closed
              ? [
                  { term: t('closedBy'), values: [closed.by, ...moment(closed.at)] },
                  {
                    term: labels.title('emergencyFinding'),
                    values: closed.finding ? [labels.of('emergencyFinding', closed.finding)] : [],
                  },
                ]
              : []),
          ]}
        />
        {canClose && (
          <ActionForm action={action} labels={{ finding: labels.title('emergencyFinding') }}>
            <input type="hidden" name="code" value={code} />
            <input type="hidden" name="next" value={next ?? ''} />
            <input type="hidden" name="formKey" value={formKey} />
            <SelectField
              name="finding"
              label={labels.title('emergencyFinding')}
              hint={t('findingHint')}
              options={optionsOf(labels, 'emergencyFinding')}
            />
            <div>
              <Button>{t('close')}</Button>
            </div>
          </ActionForm>
        )}
        {!closed && isOwnRequest && <Notice>{t('locked')}</Notice>}
      </div>
    </Card>
  );
}
