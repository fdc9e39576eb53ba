import { getTranslations } from 'next-intl/server';
import { StatusForm } from '@/components/people/status-form';
import type { FormAction } from '@/components/ui/action-form';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import type { Labels } from '@/i18n/labels';
import type { PartnerRow } from '@/lib/partners/list-partners';

interface PartnerCardProps {
  labels: Labels;
  partner: PartnerRow;
  /** Given to those who manage the directory. */
  action: FormAction | null;
}

/** One directory entry. */
export async function PartnerCard({ labels, partner, action }: PartnerCardProps) {
  const t = await getTranslations('people.partners');
  return (
    <li className="border-line bg-raised grid content-start gap-2 rounded-lg border p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold">{partner.name}</h2>
        <StatusTag tone={partner.isActive ? 'good' : 'neutral'}>
          {partner.isActive ? t('active') : t('suspended')}
        </StatusTag>
      </div>
      <SummaryList
        emptyLabel="–"
        rows={[
          { term: t('kind'), values: [labels.of('organisationType', partner.kind)] },
          { term: t('services'), values: partner.services.map((code) => labels.of('serviceType', code)) },
          { term: t('countries'), values: partner.countries.map((code) => labels.of('country', code)) },
          { term: t('languages'), values: partner.languages.map((code) => labels.of('language', code)) },
        ]}
      />
      {action && (
        <StatusForm
          action={action}
          fields={{ partnerId: partner.id, status: partner.isActive ? 'suspended' : 'active' }}
          label={partner.isActive ? t('suspend') : t('resume')}
          describes={partner.name}
        />
      )}
    </li>
  );
}
