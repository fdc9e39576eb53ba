import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HeldBar } from '@/components/reviews/held-bar';
import { QueueList } from '@/components/reviews/queue-list';
import { ReviewMaterial } from '@/components/reviews/review-material';
import { ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { orNotFound } from '@/lib/http/or-not-found';
import { listReviewQueue } from '@/lib/referrals/list-review-queue';
import { nextInQueue } from '@/lib/reviews/queue-order';
import { readReview } from '@/lib/reviews/read-review';
import {
  closeEmergencyAction,
  decideReviewAction,
  handOverAction,
  sendNowAction,
  undoDecisionAction,
} from './actions';

const actions = {
  decide: decideReviewAction,
  handOver: handOverAction,
  closeEmergency: closeEmergencyAction,
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews');
  return { title: t('title') };
}

export default async function ReviewsPage({ searchParams }: PageProps<'/reviews'>) {
  const actor = await requireActor();
  const { open, done } = await searchParams;
  const openCode = typeof open === 'string' ? open : null;
  const queue = await orNotFound(listReviewQueue(actor));
  const review = openCode === null ? null : await orNotFound(readReview(actor, openCode));
  const [t, labels] = await Promise.all([getTranslations('reviews'), getLabels()]);
  const { emergencies, overdue, own, forReader } = queue.counts;
  const isDone = typeof done === 'string' && !queue.held.some(({ code }) => code === done);
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ButtonLink href="/reviews/team">{t('team.link')}</ButtonLink>
            <ButtonLink href="/reviews/absence">{t('absence.link')}</ButtonLink>
          </>
        }
      />
      {queue.held.map((held) => (
        <HeldBar key={held.code} held={held} undo={undoDecisionAction} sendNow={sendNowAction} />
      ))}
      {isDone && (
        <Notice tone="ok" live>
          {t('done', { code: done })}
        </Notice>
      )}
      <p role="status" className="text-soft">
        {t('counts', { total: queue.total, emergencies, overdue, own, forReader })}
      </p>
      <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        {/* On a phone one of the two is shown: what was chosen, or the list. */}
        <div className={classNames('min-w-0', review !== null && 'hidden lg:block')}>
          {queue.items.length > 0 ? (
            <QueueList labels={labels} items={queue.items} openCode={openCode} />
          ) : (
            <EmptyState title={t('empty')} />
          )}
        </div>
        {review ? (
          // Keyed: what was typed about one referral never stands in the form of the next.
          <section key={review.code} aria-labelledby="review-title" className="grid min-w-0 gap-4">
            <TextLink href="/reviews" className="lg:hidden">
              {t('back')}
            </TextLink>
            <h2 id="review-title" className="text-xl font-semibold">
              {review.code} · {labels.of('serviceType', review.service)} · {review.partner} ·{' '}
              {labels.of('referralStatus', review.status)}
            </h2>
            <ReviewMaterial
              labels={labels}
              review={review}
              next={nextInQueue(queue.items, review.code)}
              actions={actions}
            />
          </section>
        ) : (
          queue.items.length > 0 && <p className="text-soft hidden lg:block">{t('choose')}</p>
        )}
      </div>
    </>
  );
}
