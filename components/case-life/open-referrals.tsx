import { TextLink } from '@/components/ui/text-link';
import type { Labels } from '@/i18n/labels';
import type { OpenReferral } from '@/lib/cases/life/open-referrals';

/** Referrals that are in the way, each a link. */
export function OpenReferrals({ labels, referrals }: { labels: Labels; referrals: OpenReferral[] }) {
  return (
    <ul className="grid gap-1">
      {referrals.map(({ code, service, status }) => (
        <li key={code} id={`referrals.${code}`}>
          <TextLink href={`/referrals/${code}`}>{code}</TextLink> · {labels.of('serviceType', service)} ·{' '}
          {labels.of('referralStatus', status)}
        </li>
      ))}
    </ul>
  );
}
