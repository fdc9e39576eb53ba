import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { DecisionCard } from '@/components/incoming/decision-card';
import { incomingRows } from '@/components/incoming/incoming-rows';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SummaryList } from '@/components/ui/summary-list';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { readIncoming } from '@/lib/incoming/read-incoming';
import { decideIncomingAction } from '@/app/(desk)/incoming/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('incoming');
  return { title: t('title') };
}

export default async function IncomingReferralPage({ params }: PageProps<'/incoming/[code]'>) {
  const actor = await requireActor();
  const { code } = await params;
  const incoming = await orNotFound(readIncoming(actor, code));
  const [t, fields, labels, format] = await Promise.all([
    getTranslations('incoming.page'),
    getTranslations('incoming.fields'),
    getLabels(),
    getFormatter(),
  ]);
  const received = format.dateTime(new Date(incoming.receivedAt), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <>
      <PageHeading
        title={t('title', { code: incoming.code })}
        lead={`${incoming.channel} · ${received} · ${labels.of('incomingStatus', incoming.status)}`}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {incoming.answers ? (
          <Card id="answers" title={t('answers')}>
            <SummaryList
              rows={await incomingRows(labels, incoming.answers)}
              emptyLabel={fields('notAsked')}
            />
          </Card>
        ) : (
          <Notice>{t('gone')}</Notice>
        )}
        {incoming.status === 'Waiting' && (
          <DecisionCard
            labels={labels}
            code={incoming.code}
            formKey={newId()}
            action={decideIncomingAction}
          />
        )}
      </div>
    </>
  );
}
