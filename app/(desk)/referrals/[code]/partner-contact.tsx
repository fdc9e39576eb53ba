import { LinkCard } from '@/components/referrals/link-card';
import { ThreadCard } from '@/components/referrals/thread-card';
import type { Labels } from '@/i18n/labels';
import type { Actor } from '@/lib/core/actor';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { readMessages } from '@/lib/referrals/read-messages';
import type { ReferralDetail } from '@/lib/referrals/read-referral';
import { makeLinkAction, replyToPartnerAction } from '@/app/(desk)/packets/desk-actions';

interface PartnerContactCardsProps {
  actor: Actor;
  referral: Pick<ReferralDetail, 'code' | 'history'>;
  labels: Labels;
}

/** What goes between the desk and the partner about a referral; nothing before it was sent. */
export async function PartnerContactCards({ actor, referral, labels }: PartnerContactCardsProps) {
  const { code, history } = referral;
  if (!history.some(({ act }) => act === 'Send' || act === 'SendUrgently')) return null;
  const contact = await orNotFound(readMessages(actor, code));
  return (
    <>
      {(contact.canReply || contact.messages.length > 0) && (
        <ThreadCard
          labels={labels}
          code={code}
          formKey={newId()}
          contact={contact}
          action={replyToPartnerAction}
        />
      )}
      {contact.canLink && <LinkCard code={code} action={makeLinkAction} />}
    </>
  );
}
