import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { referralTone } from '@/components/cases/status-tones';
import { AnswerForms } from '@/components/referrals/answer-forms';
import { AskForm } from '@/components/referrals/ask-form';
import { packetRows } from '@/components/referrals/packet-rows';
import { ThreadList } from '@/components/referrals/thread-list';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { readPacket } from '@/lib/referrals/read-packet';
import { answerPacketAction, askQuestionAction } from '@/app/(desk)/packets/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('packets');
  return { title: t('title') };
}

export default async function PacketPage({ params }: PageProps<'/packets/[code]'>) {
  const actor = await requireActor();
  const { code } = await params;
  const packet = await orNotFound(readPacket(actor, code));
  const [t, labels, format] = await Promise.all([getTranslations('packets'), getLabels(), getFormatter()]);
  const moment = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' });
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
      <p className="text-soft">{t('expires', { date: moment(packet.expiresAt) })}</p>
      {packet.dueAt !== null && (
        <Notice
          tone={packet.isOverdue ? 'danger' : 'info'}
          {...(packet.isOverdue && { title: t('overdue') })}
        >
          <p>{t('answerBy', { date: moment(packet.dueAt) })}</p>
        </Notice>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card id="answers" title={t('answers')}>
          <SummaryList rows={packetRows(labels, packet.answers)} emptyLabel="–" />
        </Card>
        <div className="grid gap-6">
          <AnswerForms labels={labels} packet={packet} action={answerPacketAction} formKey={newId()} />
          <Card id="thread" title={t('thread.title')}>
            <div className="grid gap-6">
              <ThreadList labels={labels} messages={packet.messages} />
              {packet.canAsk && (
                <AskForm
                  // A question that was sent leaves an empty form.
                  key={packet.messages.length}
                  labels={labels}
                  code={packet.code}
                  formKey={newId()}
                  action={askQuestionAction}
                />
              )}
            </div>
          </Card>
        </div>
      </div>
    </>
  );
}
