import { getTranslations } from 'next-intl/server';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { Locale } from '@/lib/core/locale';
import type { ListName } from '@/lib/vocabulary/lists';

interface LabelFormProps {
  action: FormAction;
  list: ListName;
  code: string;
  locale: Locale;
  /** What the standard calls it in that language. */
  standard: string;
  own: string | undefined;
}

/** The organisation's own word for a code in one language. Its field is named after the language: the page has three. */
export async function LabelForm({ action, list, code, locale, standard, own }: LabelFormProps) {
  const [t, frame] = await Promise.all([getTranslations('labelSettings'), getTranslations('frame')]);
  const language = t(`languages.${locale}`);
  const name = `label-${locale}`;
  const label = t('own', { language });
  return (
    <ActionForm action={action} labels={{ [name]: label }} className="gap-3">
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="locale" value={locale} />
      <TextField
        name={name}
        label={label}
        hint={t('hint', { label: standard })}
        defaultValue={own}
        lang={locale}
        autoComplete="off"
      />
      <div>
        <SubmitButton kind="secondary" pendingLabel={frame('saving')}>
          {t('saveIn', { language })}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
