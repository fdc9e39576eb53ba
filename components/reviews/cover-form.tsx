import { getTranslations } from 'next-intl/server';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { dayOf } from '@/lib/cases/life/day';
import { dayMs, now } from '@/lib/core/clock';
import { longestCoverDays } from '@/lib/reviews/cover-days';

interface CoverFormProps {
  deputies: { id: string; name: string; team: string }[];
  formKey: string;
  action: FormAction;
}

/** Hands the team's reviews to a colleague of another team for some days. */
export async function CoverForm({ deputies, formKey, action }: CoverFormProps) {
  const [t, frame] = await Promise.all([getTranslations('reviews.absence'), getTranslations('frame')]);
  const at = now();
  return (
    <Card id="cover" title={t('new')}>
      {deputies.length === 0 ? (
        <p className="text-soft">{t('nobody')}</p>
      ) : (
        <ActionForm
          action={action}
          labels={{ toId: t('deputy'), startsOn: t('startsOn'), endsOn: t('endsOn') }}
        >
          <input type="hidden" name="formKey" value={formKey} />
          <SelectField
            name="toId"
            label={t('deputy')}
            hint={t('deputyHint')}
            options={deputies.map(({ id, name, team }) => ({ value: id, label: `${name} · ${team}` }))}
          />
          <TextField
            name="startsOn"
            type="date"
            label={t('startsOn')}
            min={dayOf(at)}
            defaultValue={dayOf(at)}
            autoComplete="off"
          />
          <TextField
            name="endsOn"
            type="date"
            label={t('endsOn')}
            hint={t('endsOnHint', { days: longestCoverDays })}
            min={dayOf(at)}
            defaultValue={dayOf(new Date(at.getTime() + 7 * dayMs))}
            autoComplete="off"
          />
          <div>
            <SubmitButton pendingLabel={frame('saving')}>{t('submit')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Card>
  );
}
