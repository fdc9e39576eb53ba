import { getTranslations } from 'next-intl/server';
import { ScreenedTextField } from '@/components/screening/screened-text-field';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { ClientWords } from '@/components/ui/client-words';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Labels } from '@/i18n/labels';
import type { PartnerContact } from '@/lib/referrals/read-messages';
import { ThreadList } from './thread-list';

interface ThreadCardProps {
  labels: Labels;
  code: string;
  formKey: string;
  contact: PartnerContact;
  action: FormAction;
}

/** Questions and replies about a referral's packet, on the desk; whoever reviews can reply. */
export async function ThreadCard({ labels, code, formKey, contact, action }: ThreadCardProps) {
  const [t, frame] = await Promise.all([getTranslations('packets.thread'), getTranslations('frame')]);
  return (
    <Card id="thread" title={t('title')}>
      <div className="grid gap-6">
        <ThreadList labels={labels} messages={contact.messages} />
        {contact.canReply && (
          // A reply that was sent leaves an empty box.
          <ClientWords key={contact.messages.length} of={['screening']}>
            <ActionForm action={action} labels={{ text: t('reply') }}>
              <input type="hidden" name="code" value={code} />
              <input type="hidden" name="formKey" value={formKey} />
              <ScreenedTextField name="text" label={t('reply')} hint={t('replyHint')} rows={4} />
              <div>
                <SubmitButton kind="secondary" pendingLabel={frame('sending')}>
                  {t('sendReply')}
                </SubmitButton>
              </div>
            </ActionForm>
          </ClientWords>
        )}
      </div>
    </Card>
  );
}
