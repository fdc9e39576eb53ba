import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { referralTone } from '@/components/cases/status-tones';
import { AnswerForms } from '@/components/referrals/answer-forms';
import { packetRows } from '@/components/referrals/packet-rows';
import { Card } from '@/components/ui/card';
import { PageHeading } from '@/components/ui/page-heading';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { readPacket } from '@/lib/referrals/read-packet';
import { answerPacketAction } from '@/app/(desk)/referrals/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('referrals.packets');
  return { title: t('title') };
}

export default async function PacketPage({ params }: PageProps<'/packets/[code]'>) {
  const actor = await requireActor();
  const { code } = await params;
  const packet = await orNotFound(readPacket(actor, code));
  const [t, labels, format] = await Promise.all([
    getTranslations('referrals.packets'),
    getLabels(),
    getFormatter(),
  ]);
  return (
    <>
      <PageHeading
        title={t('pageTitle', { code: packet.code })}
        lead={labels.of('serviceType', packet.service)}
        actions={
          <StatusTag tone={referralTone(packet.status)}>
            {labels.of('referralStatus', packet.status)}
          </StatusTag>
        }
      />
      <p className="text-soft">
        {t('expires')} {format.dateTime(new Date(packet.expiresAt), { dateStyle: 'long' })}
      </p>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card id="answers" title={t('answers')}>
          <SummaryList rows={packetRows(labels, packet.answers)} emptyLabel="–" />
        </Card>
        <AnswerForms labels={labels} packet={packet} action={answerPacketAction} formKey={newId()} />
      </div>
    </>
  );
}
