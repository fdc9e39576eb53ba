import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { ChoiceField } from '@/components/ui/choice-field';
import type { Labels } from '@/i18n/labels';
import { newId } from '@/lib/core/ids';
import { releaseAudiences } from '@/lib/releases/policy';
import { reportNames } from '@/lib/reports/definitions';

const choices = [
  ...reportNames.map((content) => ({ kind: 'Table', content }) as const),
  { kind: 'Microdata', content: 'ctdc' },
  ...reportNames.map((content) => ({ kind: 'NoisedTable', content }) as const),
  { kind: 'Synthetic', content: 'ctdc' },
] as const;

/** Purpose, readers, content; the answer is a preview. How it is protected is not asked: that follows from the readers. */
export async function PrepareForm({ labels, action }: { labels: Labels; action: FormAction }) {
  const t = await getTranslations('releases');
  return (
    <ActionForm
      action={action}
      className="max-w-3xl"
      labels={{ purposes: t('form.purposes'), audience: t('form.audience'), content: t('form.what') }}
    >
      <input type="hidden" name="formKey" value={newId()} />
      <ChoiceField
        name="purposes"
        legend={t('form.purposes')}
        options={optionsOf(labels, 'releasePurpose')}
        multiple
      />
      <ChoiceField
        name="audience"
        legend={t('form.audience')}
        options={releaseAudiences.map((audience) => ({
          value: audience,
          label: t(`audiences.${audience}`),
          hint: t(`audienceHelp.${audience}`),
        }))}
        defaultValue={[releaseAudiences[0]]}
      />
      <ChoiceField
        name="content"
        legend={t('form.what')}
        options={choices.map(({ kind, content }) => ({
          value: `${kind} ${content}`,
          label: `${labels.of('releaseContent', content)}: ${t(`kinds.${kind}`)}`,
          hint: t(`kindHelp.${kind}`),
        }))}
      />
      <div>
        <Button>{t('form.submit')}</Button>
      </div>
    </ActionForm>
  );
}
