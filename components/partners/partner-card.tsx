import { TextLink } from '@/components/ui/text-link';
import type { Labels } from '@/i18n/labels';
import type { PartnerRow } from '@/lib/partners/partner-row';
import { PartnerFacts } from './partner-facts';
import { PartnerStatusTag } from './partner-status-tag';

/** One directory entry in the list. */
export function PartnerCard({ labels, partner }: { labels: Labels; partner: PartnerRow }) {
  return (
    <li className="border-line bg-raised grid min-w-0 content-start gap-2 rounded-lg border p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold">
          <TextLink href={`/partners/${partner.id}`}>{partner.name}</TextLink>
        </h2>
        <PartnerStatusTag status={partner.status} />
      </div>
      <PartnerFacts labels={labels} partner={partner} />
    </li>
  );
}
