import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { type ShowingAction, ShownOnceForm } from '@/components/ui/shown-once-form';
import { SubmitButton } from '@/components/ui/submit-button';

interface LinkCardProps {
  code: string;
  action: ShowingAction;
}

/** Makes a one-use link to a referral's packet and shows it once, with the code to tell by another channel. */
export async function LinkCard({ code, action }: LinkCardProps) {
  const [t, frame] = await Promise.all([getTranslations('packets.link'), getTranslations('frame')]);
  return (
    <Card id="link" title={t('title')}>
      <ShownOnceForm
        action={action}
        doneTitle={t('doneTitle')}
        doneText={t('doneText')}
        shownLabels={{ link: t('address'), code: t('code') }}
      >
        <input type="hidden" name="code" value={code} />
        <p className="text-soft">{t('text')}</p>
        <div>
          <SubmitButton kind="secondary" pendingLabel={frame('saving')}>
            {t('make')}
          </SubmitButton>
        </div>
      </ShownOnceForm>
    </Card>
  );
}
