import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { TextLink } from '@/components/ui/text-link';
import type { CaseWork } from '@/lib/cases/life/read-work';
import { getDayWords } from './day-words';
import type { LifeActions } from './life-actions';
import { LifeForm } from './life-form';

interface DuplicatesCardProps {
  work: CaseWork;
  actions: Pick<LifeActions, 'setPhrase' | 'undoMerge'>;
}

/** What tells whether the person is in another case too: the phrase, the candidates, what was merged. */
export async function DuplicatesCard({ work, actions }: DuplicatesCardProps) {
  const [t, frame] = await Promise.all([getTranslations('caseLife.duplicates'), getTranslations('frame')]);
  const { code, may } = work;
  const isEditable = may.changeStage;
  return (
    <Card id="duplicates" title={t('title')}>
      <div className="grid gap-4">
        <p className="text-soft">{work.hasPhrase ? t('phraseSet') : t('phraseNone')}</p>
        {may.findDuplicates && (
          <div>
            <ButtonLink href={`/cases/${code}/merge`}>{t('look')}</ButtonLink>
          </div>
        )}
        {isEditable && (
          <Disclosure summary={t('setPhrase')}>
            <LifeForm
              action={actions.setPhrase}
              code={code}
              labels={{ phrase: t('phrase') }}
              isRemembered={false}
            >
              <TextField
                name="phrase"
                label={t('phrase')}
                hint={t('phraseHint')}
                maxLength={200}
                autoComplete="off"
                autoCorrect="off"
                spellCheck={false}
              />
              <div>
                <SubmitButton pendingLabel={frame('saving')}>{t('savePhrase')}</SubmitButton>
              </div>
            </LifeForm>
          </Disclosure>
        )}
        {work.merges.length > 0 && <MergedCases work={work} action={actions.undoMerge} />}
      </div>
    </Card>
  );
}

async function MergedCases({ work, action }: { work: CaseWork; action: LifeActions['undoMerge'] }) {
  const [t, day] = await Promise.all([getTranslations('caseLife.duplicates'), getDayWords()]);
  return (
    <section aria-labelledby="merged-title" className="grid gap-3">
      <h3 id="merged-title" className="font-semibold">
        {t('mergedCases')}
      </h3>
      <ul className="divide-line grid divide-y">
        {work.merges.map(({ code, mergedBy, mergedAt, undoUntil, canUndo }) => (
          <li key={code} className="grid gap-2 py-3 first:pt-0">
            <p>
              <TextLink href={`/cases/${code}`}>{code}</TextLink>{' '}
              <span className="text-soft">{t('mergedBy', { who: mergedBy, day: day(mergedAt) })}</span>
            </p>
            {canUndo && work.may.merge && (
              <LifeForm action={action} code={work.code}>
                <input type="hidden" name="ended" value={code} />
                <div className="grid justify-items-start gap-1">
                  <Button kind="secondary">{t('undo', { code })}</Button>
                  <p className="text-soft text-sm">{t('undoUntil', { day: day(undoUntil) })}</p>
                </div>
              </LifeForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
