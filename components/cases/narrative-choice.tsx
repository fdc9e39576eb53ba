import { getTranslations } from 'next-intl/server';
import { ScreenedTextField } from '@/components/screening/screened-text-field';
import { ChoiceField } from '@/components/ui/choice-field';

/** The account. One that is there already is kept unless the person says to write it anew: it is not shown here. */
export async function NarrativeChoice({ hasNarrative }: { hasNarrative: boolean }) {
  const t = await getTranslations('cases.form');
  return (
    <>
      {hasNarrative && (
        <ChoiceField
          name="narrativeChoice"
          legend={t('narrativeChoice')}
          options={[
            { value: 'keep', label: t('narrativeKeep') },
            { value: 'replace', label: t('narrativeReplace') },
          ]}
          defaultValue={['keep']}
        />
      )}
      <ScreenedTextField name="narrative" label={t('narrative')} hint={t('narrativeHint')} />
    </>
  );
}
