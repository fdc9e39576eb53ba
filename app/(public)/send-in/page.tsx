import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IncomingFields } from '@/components/incoming/incoming-fields';
import { TokenField } from '@/components/people/token-field';
import { PageHeading } from '@/components/ui/page-heading';
import { ShownOnceForm } from '@/components/ui/shown-once-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { getStandardLabels } from '@/i18n/labels';
import { sendInAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('incoming.sendIn');
  return { title: t('title') };
}

export default async function SendInPage() {
  const [t, fields, frame, labels] = await Promise.all([
    getTranslations('incoming.sendIn'),
    getTranslations('incoming.fields'),
    getTranslations('frame'),
    // Before sign-in there is no organisation whose own words could be used.
    getStandardLabels(),
  ]);
  return (
    <>
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
        <TokenField name="token" label={t('token')} />
        <IncomingFields labels={labels} />
        <div>
          <SubmitButton pendingLabel={frame('sending')}>{t('submit')}</SubmitButton>
        </div>
      </ShownOnceForm>
    </>
  );
}
