import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { LeaveForm } from '@/components/frame/leave-form';
import { LeaveGuard } from '@/components/frame/leave-guard';
import { ClientWords } from '@/components/ui/client-words';
import { IncomingFields } from '@/components/incoming/incoming-fields';
import { PageHeading } from '@/components/ui/page-heading';
import { ShownOnceForm } from '@/components/ui/shown-once-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { getStandardLabels } from '@/i18n/labels';
import { hasShortcuts } from '@/i18n/shortcuts';
import { neutralUrl } from '@/lib/auth/leave';
import { isAppError } from '@/lib/core/errors';
import { keptChannel } from '@/lib/incoming/channel-cookie';
import { enterChannel } from '@/lib/incoming/enter-channel';
import { sendInAction } from '@/app/(public)/send-in/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('incoming.sendIn');
  return { title: t('title') };
}

/** True when this browser came with the link of an open channel. */
async function hasChannel(): Promise<boolean> {
  try {
    await enterChannel(await keptChannel());
    return true;
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
}

export default async function SendInFormPage() {
  if (!(await hasChannel())) redirect('/send-in');
  const [t, fields, frame, shortcuts, labels] = await Promise.all([
    getTranslations('incoming.sendIn'),
    getTranslations('incoming.fields'),
    getTranslations('frame'),
    hasShortcuts(),
    // Before sign-in there is no organisation whose own words could be used.
    getStandardLabels(),
  ]);
  return (
    <>
      <LeaveForm
        exitUrl={neutralUrl}
        className="bg-alarm text-on-alarm min-h-11 rounded-md px-4 font-semibold whitespace-nowrap"
      >
        {frame('leaveNow')}
      </LeaveForm>
      <LeaveGuard exitUrl={neutralUrl} hasShortcuts={shortcuts} />
      <PageHeading title={t('title')} lead={t('lead')} />
      <ShownOnceForm
        action={sendInAction}
        labels={{
          token: t('token'),
          services: fields('services'),
          region: fields('region'),
          words: fields('words'),
        }}
        doneTitle={t('doneTitle')}
        doneText={t('doneText')}
        shownLabels={{ code: t('receipt') }}
        isSentOnce
      >
        <ClientWords of={['screening']}>
          <IncomingFields labels={labels} />
        </ClientWords>
        <div>
          <SubmitButton pendingLabel={frame('sending')}>{t('submit')}</SubmitButton>
        </div>
      </ShownOnceForm>
    </>
  );
}
