import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { referralTone } from '@/components/cases/status-tones';
import { packetRows } from '@/components/referrals/packet-rows';
import { ReferralActs } from '@/components/referrals/referral-acts';
import { ReferralHistory } from '@/components/referrals/referral-history';
import { EmergencyCard } from '@/components/reviews/emergency-card';
import { HeldBar } from '@/components/reviews/held-bar';
import { ReviewMaterial } from '@/components/reviews/review-material';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { readReferral } from '@/lib/referrals/read-referral';
import { readReview } from '@/lib/reviews/read-review';
import { submitReferralAction, takeBackAction } from '@/app/(desk)/referrals/actions';
import {
  closeEmergencyAction,
  decideReviewAction,
  handOverAction,
  sendNowAction,
  undoDecisionAction,
} from '@/app/(desk)/reviews/actions';
import { PartnerContactCards } from './partner-contact';

const reviewActions = {
  decide: decideReviewAction,
  handOver: handOverAction,
  closeEmergency: closeEmergencyAction,
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('referrals');
  return { title: t('title') };
}

export default async function ReferralPage({ params }: PageProps<'/referrals/[code]'>) {
  const actor = await requireActor();
  const { code } = await params;
  const review = can(actor, 'referral.decide') ? await orNotFound(readReview(actor, code)) : null;
  const referral = review ?? (await orNotFound(readReferral(actor, code)));
  const isUnderReview = review?.status === 'InReview' || review?.emergency?.closed === null;
  const [t, columns, list, labels, format] = await Promise.all([
    getTranslations('referrals.page'),
    getTranslations('referrals.columns'),
    getTranslations('referrals'),
    getLabels(),
    getFormatter(),
  ]);
  const beyond = referral.fieldsBeyondMinimum.map((field) => labels.of('packetField', field)).join(', ');
  const due = referral.dueAt
    ? [format.dateTime(new Date(referral.dueAt), { dateStyle: 'medium', timeStyle: 'short' })]
    : [];
  const acts = (
    <>
      <ReferralActs
        referral={referral}
        formKey={newId()}
        submit={submitReferralAction}
        takeBack={takeBackAction}
      />
      <PartnerContactCards actor={actor} referral={referral} labels={labels} />
    </>
  );
  return (
    <>
      <PageHeading
        title={t('title', { code: referral.code })}
        lead={`${labels.of('serviceType', referral.service)} · ${referral.partner}`}
        actions={
          <StatusTag tone={referralTone(referral.status)}>
            {labels.of('referralStatus', referral.status)}
          </StatusTag>
        }
      />
      {review?.heldUntil && review.decision && (
        <HeldBar
          held={{ code: review.code, decision: review.decision.decision, heldUntil: review.heldUntil }}
          undo={undoDecisionAction}
          sendNow={sendNowAction}
        />
      )}
      {review && isUnderReview ? (
        <>
          <ReviewMaterial labels={labels} review={review} next={null} actions={reviewActions} />
          {acts}
        </>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <div className="grid gap-6">
            <Card id="packet" title={t('packet')}>
              {beyond !== '' && (
                <div className="mb-3">
                  <Notice tone="warn">{t('beyondMinimum', { fields: beyond })}</Notice>
                </div>
              )}
              {Object.keys(referral.packet).length === 0 ? (
                <p className="text-soft">{t('packetEmpty')}</p>
              ) : (
                <SummaryList rows={packetRows(labels, referral.packet)} emptyLabel={list('none')} />
              )}
            </Card>
            <Notice tone={referral.hasConsent ? 'ok' : 'danger'}>
              {referral.hasConsent ? t('consentOk') : t('consentMissing')}
            </Notice>
          </div>
          <div className="grid gap-6">
            <Card id="request" title={t('details')}>
              <SummaryList
                emptyLabel={list('none')}
                rows={[
                  { term: columns('requestedBy'), values: [referral.requestedBy] },
                  {
                    term: labels.title('referralReason'),
                    values: [labels.of('referralReason', referral.reason)],
                  },
                  {
                    term: labels.title('riskLevel'),
                    values: referral.riskLevel ? [labels.of('riskLevel', referral.riskLevel)] : [],
                  },
                  { term: columns('due'), values: due },
                  ...(referral.declineReason
                    ? [
                        {
                          term: t('declineReason'),
                          values: [labels.of('declineReason', referral.declineReason)],
                        },
                      ]
                    : []),
                  ...(referral.outcome
                    ? [{ term: t('outcome'), values: [labels.of('referralOutcome', referral.outcome)] }]
                    : []),
                ]}
              />
              {review?.canOpenCase !== false && (
                <p className="mt-3">
                  <TextLink href={`/cases/${referral.caseCode}`}>
                    {columns('case')} {referral.caseCode}
                  </TextLink>
                </p>
              )}
            </Card>
            {review?.emergency && (
              <EmergencyCard
                labels={labels}
                emergency={review.emergency}
                code={review.code}
                sentBy={review.requestedBy}
                isOwnRequest={review.isOwnRequest}
                next={null}
                formKey={newId()}
                action={closeEmergencyAction}
              />
            )}
            {acts}
            <ReferralHistory labels={labels} referral={referral} />
          </div>
        </div>
      )}
    </>
  );
}
