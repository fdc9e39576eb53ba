import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { SummaryList } from '@/components/ui/summary-list';
import type { Labels } from '@/i18n/labels';
import type { CaseWork } from '@/lib/cases/life/read-work';
import type { LifeActions } from './life-actions';
import { LifeForm } from './life-form';

interface HandsCardProps {
  labels: Labels;
  work: CaseWork;
  actions: Pick<LifeActions, 'assign' | 'offer'>;
}

/** Who works the case, and handing it over: to a colleague, or to another team. */
export async function HandsCard({ labels, work, actions }: HandsCardProps) {
  const [t, frame] = await Promise.all([getTranslations('caseLife.hands'), getTranslations('frame')]);
  const others = work.colleagues.filter(({ id }) => id !== work.assignedToId);
  const reasons = optionsOf(labels, 'assignmentReason');
  const reasonTitle = labels.title('assignmentReason');
  return (
    <Card id="hands" title={t('title')}>
      <div className="grid gap-4">
        <SummaryList
          emptyLabel=""
          rows={[
            { term: t('worker'), values: [work.assignedTo] },
            { term: t('team'), values: [work.team] },
          ]}
        />
        {work.may.assign && others.length > 0 && (
          <Disclosure summary={t('assign')}>
            <LifeForm
              action={actions.assign}
              code={work.code}
              labels={{ assignTo: t('to'), assignReason: reasonTitle }}
            >
              <SelectField
                name="assignTo"
                label={t('to')}
                hint={t('tasksGoAlong')}
                emptyLabel={t('pick')}
                options={others.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <SelectField name="assignReason" label={reasonTitle} options={reasons} />
              <div>
                <SubmitButton pendingLabel={frame('saving')}>{t('assignSave')}</SubmitButton>
              </div>
            </LifeForm>
          </Disclosure>
        )}
        {work.may.offer && work.otherTeams.length > 0 && (
          <Disclosure summary={t('offer')}>
            <LifeForm
              action={actions.offer}
              code={work.code}
              labels={{ offerTeam: t('toTeam'), offerReason: reasonTitle }}
            >
              <SelectField
                name="offerTeam"
                label={t('toTeam')}
                hint={t('offerHint')}
                emptyLabel={t('pick')}
                options={work.otherTeams.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <SelectField name="offerReason" label={reasonTitle} options={reasons} />
              <div>
                <SubmitButton pendingLabel={frame('saving')}>{t('offerSave')}</SubmitButton>
              </div>
            </LifeForm>
          </Disclosure>
        )}
      </div>
    </Card>
  );
}
