import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { StatusTag } from '@/components/ui/status-tag';
import type { Labels } from '@/i18n/labels';
import type { CaseWork } from '@/lib/cases/life/read-work';
import type { WorkTask } from '@/lib/cases/life/work-select';
import { enterableCodes } from '@/lib/vocabulary/answers';
import { getDayWords } from './day-words';
import type { LifeActions } from './life-actions';
import { LifeForm } from './life-form';
import { TaskForm } from './task-form';

interface TaskCardProps {
  labels: Labels;
  work: CaseWork;
  actions: Pick<LifeActions, 'addTask' | 'completeTask'>;
}

/** What is to be done about the case, what was, and a form for more. */
export async function TaskCard({ labels, work, actions }: TaskCardProps) {
  const t = await getTranslations('caseLife.tasks');
  const open = work.tasks.filter(({ ended }) => ended === null);
  const ended = work.tasks.filter((task) => task.ended !== null);
  return (
    <Card id="tasks" title={t('title')}>
      <div className="grid gap-4">
        {open.length === 0 && <p className="text-soft">{t('empty')}</p>}
        <ul className="divide-line grid divide-y empty:hidden">
          {open.map((task) => (
            <li key={task.id} className="grid gap-2 py-3 first:pt-0">
              <OpenTask labels={labels} task={task} />
              {work.may.task && (
                <LifeForm action={actions.completeTask} code={work.code}>
                  <input type="hidden" name="id" value={task.id} />
                  <div className="flex flex-wrap gap-2" role="group" aria-label={t('end')}>
                    {enterableCodes('taskOutcome').map((outcome) => (
                      <Button key={outcome} kind="secondary" name="outcome" value={outcome}>
                        {labels.of('taskOutcome', outcome)}
                      </Button>
                    ))}
                  </div>
                </LifeForm>
              )}
            </li>
          ))}
        </ul>
        {work.may.task && <TaskForm labels={labels} work={work} action={actions.addTask} />}
        {ended.length > 0 && (
          <Disclosure summary={t('ended')}>
            <EndedTasks labels={labels} tasks={ended} />
          </Disclosure>
        )}
      </div>
    </Card>
  );
}

async function OpenTask({ labels, task }: { labels: Labels; task: WorkTask }) {
  const [t, day] = await Promise.all([getTranslations('caseLife.tasks'), getDayWords()]);
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span className="font-medium">{labels.of('taskKind', task.kind)}</span>
      <span className="text-soft">
        {t('dueBy', { day: day(task.dueAt) })} · {task.assignedTo}
      </span>
      {task.isOverdue && <StatusTag tone="bad">{t('overdue')}</StatusTag>}
    </div>
  );
}

async function EndedTasks({ labels, tasks }: { labels: Labels; tasks: WorkTask[] }) {
  const [t, day] = await Promise.all([getTranslations('caseLife.tasks'), getDayWords()]);
  return (
    <ul className="grid gap-2">
      {tasks.map(({ id, kind, ended }) => (
        <li key={id}>
          {labels.of('taskKind', kind)}
          {ended && (
            <span className="text-soft block text-sm">
              {t('endedBy', {
                outcome: labels.of('taskOutcome', ended.outcome),
                who: ended.by,
                day: day(ended.at),
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
