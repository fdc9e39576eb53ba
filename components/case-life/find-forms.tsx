import { getTranslations } from 'next-intl/server';
import type { FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { controlClasses } from '@/components/ui/control-classes';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { TextLink } from '@/components/ui/text-link';
import { LifeForm } from './life-form';

interface FindFormsProps {
  code: string;
  findByPhrase: FormAction;
  /** Codes the phrase led to; null when none was tried. Codes are random: they may stand in an address, a phrase not. */
  found: readonly string[] | null;
  canCompare: boolean;
}

/** Other ways to the same person's case: their phrase, or a code someone knows. */
export async function FindForms({ code, findByPhrase, found, canCompare }: FindFormsProps) {
  const [t, words, frame] = await Promise.all([
    getTranslations('caseLife.merge'),
    getTranslations('caseLife.duplicates'),
    getTranslations('frame'),
  ]);
  const others = found?.filter((other) => other !== code) ?? [];
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card id="by-phrase" title={t('byPhrase')}>
        {found && (
          <div role="status" className="mb-4">
            <p className="font-medium">{t('found', { count: others.length })}</p>
            <ul>
              {others.map((other) => (
                <li key={other}>
                  <TextLink href={canCompare ? `/cases/${code}/merge?with=${other}` : `/cases/${other}`}>
                    {other}
                  </TextLink>
                </li>
              ))}
            </ul>
          </div>
        )}
        <LifeForm action={findByPhrase} code={code} labels={{ phrase: words('phrase') }} isRemembered={false}>
          <TextField
            name="phrase"
            label={words('phrase')}
            hint={t('phraseHint')}
            maxLength={200}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
          />
          <div>
            <SubmitButton pendingLabel={frame('sending')}>{t('find')}</SubmitButton>
          </div>
        </LifeForm>
      </Card>
      {canCompare && (
        <Card id="by-code" title={t('byCode')}>
          <form className="grid gap-4">
            <label className="grid gap-1.5 font-medium">
              {t('code')}
              <input name="with" required maxLength={40} autoComplete="off" className={controlClasses} />
            </label>
            <div>
              <Button kind="secondary">{t('compare')}</Button>
            </div>
          </form>
        </Card>
      )}
    </div>
  );
}
