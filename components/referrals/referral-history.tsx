import { getFormatter, getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import type { Labels } from '@/i18n/labels';
import type { ReferralDetail } from '@/lib/referrals/read-referral';

/** What happened to a referral, who did it, when; with the reviewer's reason. */
export async function ReferralHistory({ labels, referral }: { labels: Labels; referral: ReferralDetail }) {
  const [t, format] = await Promise.all([getTranslations('referrals.page'), getFormatter()]);
  const { decision } = referral;
  return (
    <Card id="history" title={t('history')}>
      {decision?.reason && (
        <div className="border-line mb-3 border-b pb-3">
          <p className="font-medium">
            {labels.of('reviewDecision', decision.decision)} ·{' '}
            {t('decidedBy', { reviewer: decision.reviewer })}
          </p>
          <p className="whitespace-pre-wrap">{decision.reason}</p>
        </div>
      )}
      <ol className="grid gap-2">
        {referral.history.map(({ act, actor, at }) => (
          <li key={`${act}-${at}`} className="grid gap-x-4 sm:grid-cols-[12rem_1fr]">
            <span className="text-soft">
              {format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}
            </span>
            <span>
              {labels.of('referralAct', act)} · {actor}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
