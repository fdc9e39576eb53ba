import { getFormatter, getTranslations } from 'next-intl/server';
import { ReferralHistory } from '@/components/referrals/referral-history';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/components/ui/action-form';
import type { Labels } from '@/i18n/labels';
import { newId } from '@/lib/core/ids';
import type { ReviewDetail } from '@/lib/reviews/read-review';
import { DecideCard } from './decide-card';
import { EmergencyCard } from './emergency-card';
import { HandOverCard } from './hand-over-card';
import { PacketCheck } from './packet-check';
import { ConsentCheck, PartnerCheck } from './sharing-checks';

/** What the screen calls for each act of a review. */
export interface ReviewActions {
  decide: FormAction;
  handOver: FormAction;
  closeEmergency: FormAction;
}

interface ReviewMaterialProps {
  labels: Labels;
  review: ReviewDetail;
  next: string | null;
  actions: ReviewActions;
}

/** Everything to weigh and everything to do in the review of one referral. */
export async function ReviewMaterial({ labels, review, next, actions }: ReviewMaterialProps) {
  const [t, page, columns, format] = await Promise.all([
    getTranslations('reviews.detail'),
    getTranslations('referrals.page'),
    getTranslations('referrals.columns'),
    getFormatter(),
  ]);
  const { emergency, handedTo } = review;
  const canDecide = review.acts.includes('Approve');
  const due = review.dueAt
    ? [format.dateTime(new Date(review.dueAt), { dateStyle: 'medium', timeStyle: 'short' })]
    : [];
  return (
    <div className="grid min-w-0 gap-6">
      {review.status === 'InReview' && review.isOwnRequest && <Notice>{page('ownRequest')}</Notice>}
      {handedTo && (
        <Notice>{handedTo.isReader ? t('forYou') : t('forOther', { name: handedTo.name })}</Notice>
      )}
      {!review.canOpenCase && <Notice>{t('covered')}</Notice>}
      {emergency && (
        <EmergencyCard
          labels={labels}
          emergency={emergency}
          code={review.code}
          sentBy={review.requestedBy}
          isOwnRequest={review.isOwnRequest}
          next={next}
          formKey={newId()}
          action={actions.closeEmergency}
        />
      )}
      <PacketCheck labels={labels} review={review} />
      <ConsentCheck labels={labels} review={review} />
      <PartnerCheck labels={labels} review={review} />
      <Card id="request" title={page('details')}>
        <SummaryList
          emptyLabel={t('none')}
          rows={[
            { term: columns('requestedBy'), values: [review.requestedBy] },
            { term: labels.title('referralReason'), values: [labels.of('referralReason', review.reason)] },
            {
              term: labels.title('riskLevel'),
              values: review.riskLevel ? [labels.of('riskLevel', review.riskLevel)] : [],
            },
            { term: columns('due'), values: due },
          ]}
        />
        {review.canOpenCase && (
          <p className="mt-3">
            <TextLink href={`/cases/${review.caseCode}`}>
              {columns('case')} {review.caseCode}
            </TextLink>
          </p>
        )}
      </Card>
      {canDecide && (
        <>
          <DecideCard labels={labels} review={review} next={next} formKey={newId()} action={actions.decide} />
          <HandOverCard review={review} formKey={newId()} action={actions.handOver} />
        </>
      )}
      <ReferralHistory labels={labels} referral={review} />
    </div>
  );
}
