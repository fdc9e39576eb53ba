import { getTranslations } from 'next-intl/server';
import { StatusTag } from '@/components/ui/status-tag';
import type { PartnerRow } from '@/lib/partners/partner-row';

const tones = { active: 'good', suspended: 'neutral', proposed: 'attention' } as const;

/** Whether anything can be referred to a partner. */
export async function PartnerStatusTag({ status }: { status: PartnerRow['status'] }) {
  const t = await getTranslations('partners.status');
  return <StatusTag tone={tones[status]}>{t(status)}</StatusTag>;
}
