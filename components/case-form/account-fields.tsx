import { getTranslations } from 'next-intl/server';
import { ScreenedTextField } from '@/components/screening/screened-text-field';
import { ChoiceField } from '@/components/ui/choice-field';
import type { FormFrame } from './form-frame';
import { StoredValues } from './stored-values';

interface AccountFieldsProps {
  frame: FormFrame;
  hasNarrative: boolean;
}

/** The account. One that is recorded already is kept unless the person says to write it anew: it is not shown here. */
export async function AccountFields({ frame: { values }, hasNarrative }: AccountFieldsProps) {
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
          defaultValue={values['narrativeChoice'] ?? ['keep']}
        />
      )}
      <StoredValues values={values}>
        <ScreenedTextField name="narrative" label={t('narrative')} hint={t('narrativeHint')} rows={10} />
      </StoredValues>
    </>
  );
}
