import { getTranslations } from 'next-intl/server';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';

export const codeSearchId = 'code';

/** Finds a case by its code. Sent as a form, not in the address: what is typed may be no code at all. */
export async function CodeSearch({ action }: { action: FormAction }) {
  const [t, frame] = await Promise.all([getTranslations('caseList.search'), getTranslations('frame')]);
  return (
    <ActionForm action={action} labels={{ [codeSearchId]: t('label') }} className="max-w-md gap-3">
      <div className="flex items-end gap-3">
        <div className="min-w-0 grow">
          <TextField
            name={codeSearchId}
            label={t('label')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
          />
        </div>
        <SubmitButton kind="secondary" pendingLabel={frame('sending')}>
          {t('submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
