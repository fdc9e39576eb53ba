import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/select-field';
import type { Labels } from '@/i18n/labels';

interface DecisionCardProps {
  labels: Labels;
  code: string;
  formKey: string;
  action: FormAction;
}

/** Take what came in as a draft case, or refuse it with a reason. */
export async function DecisionCard({ labels, code, formKey, action }: DecisionCardProps) {
  const t = await getTranslations('incoming.page');
  const hidden = (
    <>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="formKey" value={formKey} />
    </>
  );
  return (
    <Card id="decision" title={labels.title('incomingStatus')}>
      <div className="grid gap-6">
        <ActionForm action={action}>
          {hidden}
          <div className="grid justify-items-start gap-1">
            <Button name="decision" value="take">
              {t('take')}
            </Button>
            <p className="text-soft text-sm">{t('takeHint')}</p>
          </div>
        </ActionForm>
        <ActionForm action={action} labels={{ reason: t('reason') }}>
          {hidden}
          <SelectField name="reason" label={t('reason')} options={optionsOf(labels, 'incomingRefusal')} />
          <div>
            <Button kind="secondary" name="decision" value="refuse">
              {t('refuse')}
            </Button>
          </div>
        </ActionForm>
      </div>
    </Card>
  );
}
