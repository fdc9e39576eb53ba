import { getTranslations } from 'next-intl/server';
import { type CaseListQuery, columnsOf, keptQuery } from '@/components/cases/list-query';
import { ScreenedTextField } from '@/components/screening/screened-text-field';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Disclosure } from '@/components/ui/disclosure';
import { SubmitButton } from '@/components/ui/submit-button';

interface SaveViewProps {
  query: CaseListQuery;
  mayShare: boolean;
  formKey: string;
  action: FormAction;
}

/** Keeps the list as it is now, under a name. */
export async function SaveView({ query, mayShare, formKey, action }: SaveViewProps) {
  const [t, frame] = await Promise.all([getTranslations('caseList.views'), getTranslations('frame')]);
  return (
    <Disclosure summary={t('save')}>
      <ActionForm action={action} labels={{ name: t('name') }} className="max-w-xl">
        <input type="hidden" name="formKey" value={formKey} />
        <input type="hidden" name="query" value={JSON.stringify(keptQuery(query))} />
        <input type="hidden" name="columns" value={columnsOf(query).join(',')} />
        <ScreenedTextField name="name" label={t('name')} hint={t('nameHint')} rows={1} />
        {mayShare && (
          <label className="flex min-h-10 items-start gap-3 py-1">
            <input type="checkbox" name="isShared" className="accent-accent mt-0.5 size-5 shrink-0" />
            <span>{t('share')}</span>
          </label>
        )}
        <div>
          <SubmitButton kind="secondary" pendingLabel={frame('saving')}>
            {t('submit')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

/** Deletes the view that is open. */
export async function RemoveView({ id, action }: { id: string; action: FormAction }) {
  const [t, frame] = await Promise.all([getTranslations('caseList.views'), getTranslations('frame')]);
  return (
    <ActionForm action={action} className="gap-1">
      <input type="hidden" name="id" value={id} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton kind="danger" pendingLabel={frame('saving')}>
          {t('remove')}
        </SubmitButton>
        <p className="text-soft text-sm">{t('removeHint')}</p>
      </div>
    </ActionForm>
  );
}
