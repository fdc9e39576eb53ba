import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { Labels } from '@/i18n/labels';
import type { CaseWork } from '@/lib/cases/life/read-work';
import type { LifeActions } from './life-actions';
import { LifeForm } from './life-form';

interface StageCardProps {
  labels: Labels;
  work: CaseWork;
  action: LifeActions['changeStage'];
}

/** Where the case is, and a button for each stage it can move to. */
export async function StageCard({ labels, work, action }: StageCardProps) {
  const t = await getTranslations('caseLife.stage');
  return (
    <Card id="stage" title={t('title')}>
      <p>{t('now', { stage: labels.of('caseStage', work.stage) })}</p>
      {work.may.changeStage && work.nextStages.length === 0 && <p className="text-soft mt-2">{t('none')}</p>}
      {work.nextStages.length > 0 && (
        <LifeForm action={action} code={work.code} className="mt-4">
          <div className="flex flex-wrap gap-3">
            {work.nextStages.map((stage) => (
              <Button key={stage} kind="secondary" name="stage" value={stage}>
                {t('moveTo', { stage: labels.of('caseStage', stage) })}
              </Button>
            ))}
          </div>
        </LifeForm>
      )}
    </Card>
  );
}
