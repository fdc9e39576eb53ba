import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ScreenedTextField } from '@/components/screening/screened-text-field';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { ClientWords } from '@/components/ui/client-words';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Labels } from '@/i18n/labels';

interface AskFormProps {
  labels: Labels;
  code: string;
  formKey: string;
  action: FormAction;
}

/** A partner's question about a packet: what it is about, words, or both. */
export async function AskForm({ labels, code, formKey, action }: AskFormProps) {
  const [t, frame] = await Promise.all([getTranslations('packets.thread'), getTranslations('frame')]);
  return (
    <ClientWords of={['screening']}>
      <ActionForm action={action} labels={{ kind: t('kind'), text: t('text') }}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="formKey" value={formKey} />
        <SelectField
          name="kind"
          label={t('kind')}
          emptyLabel={t('wordsOnly')}
          options={optionsOf(labels, 'questionKind')}
        />
        <ScreenedTextField name="text" label={t('text')} hint={t('textHint')} rows={4} />
        <div>
          <SubmitButton kind="secondary" pendingLabel={frame('sending')}>
            {t('ask')}
          </SubmitButton>
        </div>
      </ActionForm>
    </ClientWords>
  );
}
