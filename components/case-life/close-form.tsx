import { getTranslations } from 'next-intl/server';
import type { FormAction } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { ChoiceField } from '@/components/ui/choice-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Labels } from '@/i18n/labels';
import type { CaseWork } from '@/lib/cases/life/read-work';
import { retentionMonths } from '@/lib/cases/retention-clock';
import { vocabulary } from '@/lib/vocabulary/lists';
import { LifeForm } from './life-form';

interface CloseFormProps {
  labels: Labels;
  work: CaseWork;
  action: FormAction;
}

/** Why the case is closed; each reason says how long the record is kept then. */
export async function CloseForm({ labels, work, action }: CloseFormProps) {
  const [t, frame] = await Promise.all([getTranslations('caseLife.close'), getTranslations('frame')]);
  const openTasks = work.tasks.filter(({ ended }) => ended === null).length;
  const title = labels.title('closureReason');
  return (
    <LifeForm action={action} code={work.code} labels={{ reason: title }} className="max-w-3xl">
      {openTasks > 0 && <Notice>{t('tasksEnd', { count: openTasks })}</Notice>}
      <ChoiceField
        name="reason"
        legend={title}
        columns
        options={vocabulary.closureReason.map(({ code }) => {
          const months = t('keptMonths', { months: retentionMonths(code) });
          const help = labels.help('closureReason', code);
          return {
            value: code,
            label: labels.of('closureReason', code),
            hint: help ? `${help} · ${months}` : months,
          };
        })}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel={frame('saving')}>{t('save')}</SubmitButton>
        <ButtonLink href={`/cases/${work.code}/work`}>{t('cancel')}</ButtonLink>
      </div>
    </LifeForm>
  );
}
