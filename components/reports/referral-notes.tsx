import { getFormatter, getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import type { ReferralFigures } from '@/lib/reports/referral-figures/read-referral-figures';

/** What a table of the referral desk counts, as of when, how it is protected and what it does not show. */
export async function ReferralNotes({ figures }: { figures: ReferralFigures }) {
  const [t, format] = await Promise.all([getTranslations('reports'), getFormatter()]);
  const { name, cells, madeAt, threshold, suppressedCells, medians } = figures;
  const showsUnasked = cells.some(({ codes }) => codes['fate'] === 'NobodyAsked');
  const isProtected = threshold !== null && madeAt !== null;
  return (
    <Notice tone="warn">
      <p className="font-semibold">{t('notForRelease')}</p>
      <p>
        {t('referrals.assisted')} {name === 'unmet-needs' ? t('referrals.best') : t('referrals.first')}
      </p>
      {threshold === null && <p>{t('referrals.exactTeam')}</p>}
      {isProtected && (
        <>
          <p>
            {t('referrals.protectedAsOf', {
              date: format.dateTime(new Date(madeAt), { dateStyle: 'long', timeZone: 'UTC' }),
            })}
          </p>
          <p>{t('suppressedNote', { suppressed: suppressedCells })}</p>
          {name === 'unmet-needs' && !showsUnasked && <p>{t('referrals.fewUnasked')}</p>}
        </>
      )}
      {name === 'referral-decisions' && typeof medians?.hoursToDecision === 'number' && (
        <p>{t('referrals.medianDecision', { hours: medians.hoursToDecision })}</p>
      )}
      {name === 'referral-answers' && typeof medians?.hoursToAnswer === 'number' && (
        <p>{t('referrals.medianAnswer', { hours: medians.hoursToAnswer })}</p>
      )}
    </Notice>
  );
}
