import { getTranslations } from 'next-intl/server';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { ClientWords } from '@/components/ui/client-words';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import type { HeldDecision } from '@/lib/referrals/list-review-queue';
import { HeldCountdown } from './held-countdown';

interface HeldBarProps {
  held: HeldDecision;
  undo: FormAction;
  sendNow: FormAction;
}

/** A decision of the reader's own that can still be undone, or take effect at once. */
export async function HeldBar({ held: { code, decision, heldUntil }, undo, sendNow }: HeldBarProps) {
  const t = await getTranslations('reviews.held');
  const leftMs = Date.parse(heldUntil) - now().getTime();
  if (leftMs <= 0) return null;
  const hidden = (
    <>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="formKey" value={newId()} />
    </>
  );
  return (
    <ClientWords key={heldUntil} of={['reviews']}>
      <HeldCountdown code={code} decision={decision} leftMs={leftMs}>
        <ActionForm action={undo}>
          {hidden}
          <Button kind="secondary">{t('undo')}</Button>
        </ActionForm>
        <ActionForm action={sendNow}>
          {hidden}
          <Button>{t('sendNow')}</Button>
        </ActionForm>
      </HeldCountdown>
    </ClientWords>
  );
}
