import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { Labels } from '@/i18n/labels';
import { dayOf } from '@/lib/cases/life/day';
import type { CaseWork } from '@/lib/cases/life/read-work';
import { dayMs, now } from '@/lib/core/clock';
import type { LifeActions } from './life-actions';
import { LifeForm } from './life-form';

/** A week ahead, for a start. */
const usualMs = 7 * dayMs;

interface TaskFormProps {
  labels: Labels;
  work: CaseWork;
  action: LifeActions['addTask'];
}

/** A new task: what, by when, who. */
export async function TaskForm({ labels, work, action }: TaskFormProps) {
  const [t, frame] = await Promise.all([getTranslations('caseLife.tasks'), getTranslations('frame')]);
  const at = now();
  return (
    <Disclosure summary={t('add')}>
      <LifeForm
        action={action}
        code={work.code}
        labels={{ taskKind: labels.title('taskKind'), dueOn: t('dueOn'), taskFor: t('who') }}
      >
        <SelectField
          name="taskKind"
          label={labels.title('taskKind')}
          options={optionsOf(labels, 'taskKind')}
        />
        <TextField
          name="dueOn"
          type="date"
          label={t('dueOn')}
          min={dayOf(at)}
          defaultValue={dayOf(new Date(at.getTime() + usualMs))}
          autoComplete="off"
        />
        <SelectField
          name="taskFor"
          label={t('who')}
          options={work.taskPeople.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={work.assignedToId}
        />
        <div>
          <SubmitButton pendingLabel={frame('saving')}>{t('save')}</SubmitButton>
        </div>
      </LifeForm>
    </Disclosure>
  );
}
