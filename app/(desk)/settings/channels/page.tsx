import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChannelList } from '@/components/incoming/channel-list';
import { Card } from '@/components/ui/card';
import { PageHeading } from '@/components/ui/page-heading';
import { SelectField } from '@/components/ui/select-field';
import { ShownOnceForm } from '@/components/ui/shown-once-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { requireActor } from '@/lib/auth/current-actor';
import { orNotFound } from '@/lib/http/or-not-found';
import { listChannels } from '@/lib/incoming/list-channels';
import { listPartners } from '@/lib/partners/list-partners';
import { listPeople } from '@/lib/people/list-people';
import { closeChannelAction, openChannelAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('incoming.channels');
  return { title: t('title') };
}

export default async function ChannelsPage() {
  const actor = await requireActor();
  const channels = await orNotFound(listChannels(actor));
  const { teams } = await listPeople(actor);
  const partners = await listPartners(actor);
  const [t, frame] = await Promise.all([getTranslations('incoming.channels'), getTranslations('frame')]);
  const labels = { label: t('label'), teamId: t('team'), partnerId: t('partner') };
  const named = (rows: { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card id="new" title={t('new')}>
          <ShownOnceForm
            action={openChannelAction}
            labels={labels}
            doneTitle={t('doneTitle')}
            doneText={t('doneText')}
            shownLabels={{ link: t('link') }}
          >
            <TextField name="label" label={labels.label} hint={t('labelHint')} autoComplete="off" />
            <SelectField name="teamId" label={labels.teamId} options={named(teams)} />
            <SelectField
              name="partnerId"
              label={labels.partnerId}
              emptyLabel={t('hotline')}
              options={named(partners)}
            />
            <div>
              <SubmitButton pendingLabel={frame('saving')}>{t('open')}</SubmitButton>
            </div>
          </ShownOnceForm>
        </Card>
        <Card id="channels" title={t('list')}>
          <ChannelList channels={channels} close={closeChannelAction} />
        </Card>
      </div>
    </>
  );
}
