import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReferralTable } from '@/components/referrals/referral-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { orNotFound } from '@/lib/http/or-not-found';
import { listReviewQueue } from '@/lib/referrals/list-review-queue';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('referrals.reviews');
  return { title: t('title') };
}

export default async function ReviewsPage() {
  const actor = await requireActor();
  const queue = await orNotFound(listReviewQueue(actor));
  const [t, list, labels] = await Promise.all([
    getTranslations('referrals.reviews'),
    getTranslations('referrals'),
    getLabels(),
  ]);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <p role="status" className="text-soft">
        {list('total', { total: queue.total })}
      </p>
      {queue.items.length > 0 ? (
        <ReferralTable labels={labels} caption={t('title')} rows={queue.items} ownLabel={t('own')} />
      ) : (
        <EmptyState title={t('empty')} />
      )}
    </>
  );
}
