import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { SummaryList } from '@/components/ui/summary-list';
import type { Labels } from '@/i18n/labels';
import type { CaseWork } from '@/lib/cases/life/read-work';
import { reopenStages } from '@/lib/cases/life/stage';
import { getDayWords } from './day-words';
import type { LifeActions } from './life-actions';
import { LifeForm } from './life-form';

interface ClosingCardProps {
  labels: Labels;
  work: CaseWork;
  action: LifeActions['reopen'];
}

/** Why and when the case was closed and how long it is kept, with reopening; or the way to closing it. */
export async function ClosingCard({ labels, work, action }: ClosingCardProps) {
  const [t, frame, day] = await Promise.all([
    getTranslations('caseLife.closing'),
    getTranslations('frame'),
    getDayWords(),
  ]);
  const { closure, may, code } = work;
  if (!closure && !may.close) return null;
  return (
    <Card id="closing" title={t('title')}>
      {closure ? (
        <div className="grid gap-4">
          <SummaryList
            emptyLabel="–"
            rows={[
              {
                term: labels.title('closureReason'),
                values: [labels.of('closureReason', closure.reason)],
              },
              { term: t('closedAt'), values: [day(closure.at)] },
              { term: t('retainUntil'), values: closure.retainUntil ? [day(closure.retainUntil)] : [] },
            ]}
          />
          {may.reopen && (
            <Disclosure summary={t('reopen')}>
              <LifeForm
                action={action}
                code={code}
                labels={{ reopenReason: labels.title('reopenReason'), reopenStage: t('reopenStage') }}
              >
                <SelectField
                  name="reopenReason"
                  label={labels.title('reopenReason')}
                  options={optionsOf(labels, 'reopenReason')}
                />
                <SelectField
                  name="reopenStage"
                  label={t('reopenStage')}
                  options={reopenStages.map((value) => ({ value, label: labels.of('caseStage', value) }))}
                  defaultValue="NeedsAssessed"
                />
                <div>
                  <SubmitButton pendingLabel={frame('saving')}>{t('reopenSave')}</SubmitButton>
                </div>
              </LifeForm>
            </Disclosure>
          )}
        </div>
      ) : (
        <ButtonLink href={`/cases/${code}/close`}>{t('close')}</ButtonLink>
      )}
    </Card>
  );
}
