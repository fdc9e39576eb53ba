import { getFormatter, getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Labels } from '@/i18n/labels';
import type { Capacity } from '@/lib/partners/confirm-capacity';

interface CapacityCardProps {
  labels: Labels;
  capacity: Capacity;
  formKey: string;
  action: FormAction;
}

/** How much room the partner has, to be confirmed from time to time. */
export async function CapacityCard({ labels, capacity, formKey, action }: CapacityCardProps) {
  const [t, frame, format] = await Promise.all([
    getTranslations('packets.capacity'),
    getTranslations('frame'),
    getFormatter(),
  ]);
  const { confirmedAt } = capacity;
  return (
    <Card id="capacity-card" title={t('title')}>
      <ActionForm action={action} labels={{ capacity: t('band') }}>
        <input type="hidden" name="formKey" value={formKey} />
        <p className="text-soft">
          {t('text')}{' '}
          {confirmedAt === null
            ? t('never')
            : t('confirmed', { date: format.dateTime(new Date(confirmedAt), { dateStyle: 'medium' }) })}
        </p>
        <SelectField
          name="capacity"
          label={t('band')}
          options={optionsOf(labels, 'capacityBand')}
          defaultValue={capacity.capacity ?? undefined}
        />
        <div>
          <SubmitButton kind="secondary" pendingLabel={frame('saving')}>
            {t('confirm')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
