import { getTranslations } from 'next-intl/server';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';

/** Throws a draft away after a second look. */
export async function DiscardForm({ draft, action }: { draft: string; action: FormAction }) {
  const t = await getTranslations('drafts.hub');
  return (
    <Disclosure summary={t('discard')}>
      <ActionForm action={action} className="justify-items-start gap-3">
        <input type="hidden" name="draft" value={draft} />
        <p>{t('discardText')}</p>
        <Button kind="danger">{t('discardConfirm')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
