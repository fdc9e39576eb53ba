import { getTranslations } from 'next-intl/server';
import { ScreenedTextField } from '@/components/screening/screened-text-field';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';

interface NoteFormProps {
  code: string;
  formKey: string;
  action: FormAction;
}

/** A new note, checked while it is written. */
export async function NoteForm({ code, formKey, action }: NoteFormProps) {
  const [t, frame] = await Promise.all([getTranslations('caseCare.notes'), getTranslations('frame')]);
  return (
    <ActionForm action={action} labels={{ text: t('text') }}>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="formKey" value={formKey} />
      <ScreenedTextField name="text" label={t('text')} hint={t('textHint')} rows={5} />
      <div>
        <SubmitButton pendingLabel={frame('saving')}>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
