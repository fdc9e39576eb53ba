import { getFormatter, getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import type { Labels } from '@/i18n/labels';
import type { CaseReferral } from '@/lib/cases/read-case';
import { referralTone } from './status-tones';

/** A case's referrals, newest first. */
export async function CaseReferrals({ labels, referrals }: { labels: Labels; referrals: CaseReferral[] }) {
  const [t, page, format] = await Promise.all([
    getTranslations('referrals.columns'),
    getTranslations('cases.page'),
    getFormatter(),
  ]);
  if (referrals.length === 0) return <p className="text-soft">{page('noReferrals')}</p>;
  return (
    <DataTable
      caption={page('referrals')}
      columns={[
        { key: 'code', header: t('code'), oneLine: true },
        { key: 'service', header: t('service') },
        { key: 'partner', header: t('partner') },
        { key: 'status', header: t('status') },
        { key: 'requestedBy', header: t('requestedBy') },
      ]}
      rows={referrals.map((referral) => ({
        id: referral.code,
        cells: {
          code: { text: referral.code, href: `/referrals/${referral.code}` },
          service: { text: labels.of('serviceType', referral.service) },
          partner: { text: referral.partner },
          status: { text: labels.of('referralStatus', referral.status), tone: referralTone(referral.status) },
          requestedBy: {
            text: `${referral.requestedBy} · ${format.dateTime(new Date(referral.createdAt), { dateStyle: 'medium' })}`,
          },
        },
      }))}
    />
  );
}
