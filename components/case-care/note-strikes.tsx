import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import type { Labels } from '@/i18n/labels';
import { newId } from '@/lib/core/ids';
import type { NoteHeading } from '@/lib/cases/notes/list-notes';

interface NoteStrikesProps {
  labels: Labels;
  code: string;
  /** Notes by who wrote them and when, in words; their text stays hidden. */
  notes: (NoteHeading & { origin: string })[];
  action: FormAction;
}

/** Strikes a note through. The note is named by who wrote it and when; its text is not shown for it. */
export async function NoteStrikes({ labels, code, notes, action }: NoteStrikesProps) {
  const t = await getTranslations('caseCare.notes');
  return (
    <ActionForm action={action} labels={{ id: t('text'), reason: t('strikeReason') }}>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="formKey" value={newId()} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="id"
          label={t('text')}
          options={notes.map(({ id, origin }) => ({ value: id, label: origin }))}
        />
        <SelectField
          name="reason"
          label={t('strikeReason')}
          options={optionsOf(labels, 'retractionReason')}
        />
      </div>
      <div>
        <Button kind="danger">{t('strike')}</Button>
      </div>
    </ActionForm>
  );
}
