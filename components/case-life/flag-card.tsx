import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField } from '@/components/ui/select-field';
import { StatusTag } from '@/components/ui/status-tag';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Labels } from '@/i18n/labels';
import type { CaseWork } from '@/lib/cases/life/read-work';
import { enterableCodes } from '@/lib/vocabulary/answers';
import { getDayWords } from './day-words';
import type { LifeActions } from './life-actions';
import { LifeForm } from './life-form';

interface FlagCardProps {
  labels: Labels;
  work: CaseWork;
  actions: Pick<LifeActions, 'raiseFlag' | 'resolveFlag'>;
}

/** The warnings on the case, those of the past, and a form for another. */
export async function FlagCard({ labels, work, actions }: FlagCardProps) {
  const [t, frame, day] = await Promise.all([
    getTranslations('caseLife.flags'),
    getTranslations('frame'),
    getDayWords(),
  ]);
  const up = work.flags.filter(({ resolved }) => resolved === null);
  const past = work.flags.filter(({ resolved }) => resolved !== null);
  const raisable = optionsOf(labels, 'flagReason').filter(({ value }) =>
    up.every(({ reason }) => reason !== value),
  );
  return (
    <Card id="flags" title={t('title')}>
      <div className="grid gap-4">
        {up.length === 0 && <p className="text-soft">{t('empty')}</p>}
        <ul className="divide-line grid divide-y empty:hidden">
          {up.map(({ id, reason, raisedBy, raisedAt }) => (
            <li key={id} className="grid gap-2 py-3 first:pt-0">
              <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <StatusTag tone="attention">{labels.of('flagReason', reason)}</StatusTag>
                <span className="text-soft">{t('raisedBy', { who: raisedBy, day: day(raisedAt) })}</span>
              </div>
              {work.may.flag && (
                <LifeForm action={actions.resolveFlag} code={work.code}>
                  <input type="hidden" name="id" value={id} />
                  <div className="flex flex-wrap gap-2" role="group" aria-label={t('resolve')}>
                    {enterableCodes('flagResolution').map((resolution) => (
                      <Button key={resolution} kind="secondary" name="resolution" value={resolution}>
                        {labels.of('flagResolution', resolution)}
                      </Button>
                    ))}
                  </div>
                </LifeForm>
              )}
            </li>
          ))}
        </ul>
        {work.may.flag && raisable.length > 0 && (
          <Disclosure summary={t('add')}>
            <LifeForm
              action={actions.raiseFlag}
              code={work.code}
              labels={{ flagReason: labels.title('flagReason') }}
            >
              <SelectField name="flagReason" label={labels.title('flagReason')} options={raisable} />
              <div>
                <SubmitButton pendingLabel={frame('saving')}>{t('save')}</SubmitButton>
              </div>
            </LifeForm>
          </Disclosure>
        )}
        {past.length > 0 && (
          <Disclosure summary={t('past')}>
            <ul className="grid gap-2">
              {past.map(({ id, reason, resolved }) => (
                <li key={id}>
                  {labels.of('flagReason', reason)}
                  {resolved && (
                    <span className="text-soft block text-sm">
                      {labels.of('flagResolution', resolved.resolution)} ·{' '}
                      {t('raisedBy', { who: resolved.by, day: day(resolved.at) })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Card>
  );
}
