import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/select-field';
import type { Labels } from '@/i18n/labels';
import { newId } from '@/lib/core/ids';
import type { ReleaseDetail } from '@/lib/releases/read-release';

interface ReleaseFormsProps {
  release: ReleaseDetail;
  labels: Labels;
  decide: FormAction;
  withdraw: FormAction;
}

/** What the reader may do with a release now: approve or refuse it, or take it back. */
export async function ReleaseForms({ release, labels, decide, withdraw }: ReleaseFormsProps) {
  const t = await getTranslations('releases');
  const { acts, id, fileHash } = release;
  const hidden = (decision?: string) => (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="formKey" value={newId()} />
      {decision && <input type="hidden" name="decision" value={decision} />}
    </>
  );
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      {acts.includes('Issue') && (
        <Card id="approve" title={t('decide.title')}>
          <ActionForm action={decide} labels={{ fileHash: t('page.hash') }}>
            <p>{t('decide.approveText')}</p>
            {hidden('approve')}
            <input type="hidden" id="fileHash" name="fileHash" value={fileHash} />
            <div>
              <Button>{t('decide.approve')}</Button>
            </div>
          </ActionForm>
        </Card>
      )}
      {acts.includes('Refuse') && (
        <Card id="refuse" title={t('decide.refuseTitle')}>
          <ActionForm action={decide} labels={{ reason: t('page.reason') }}>
            {hidden('refuse')}
            <SelectField
              name="reason"
              label={t('page.reason')}
              options={optionsOf(labels, 'releaseRefusal')}
            />
            <div>
              <Button kind="secondary">{t('decide.refuse')}</Button>
            </div>
          </ActionForm>
        </Card>
      )}
      {acts.includes('Withdraw') && (
        <Card id="withdraw" title={t('decide.withdrawTitle')}>
          <ActionForm action={withdraw} labels={{ reason: t('page.reason') }}>
            <p>{t('decide.withdrawText')}</p>
            {hidden()}
            <SelectField
              name="reason"
              label={t('page.reason')}
              options={optionsOf(labels, 'releaseWithdrawal')}
            />
            <div>
              <Button kind="danger">{t('decide.withdraw')}</Button>
            </div>
          </ActionForm>
        </Card>
      )}
    </div>
  );
}
