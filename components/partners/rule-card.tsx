import { getFormatter, getTranslations } from 'next-intl/server';
import { StatusForm } from '@/components/people/status-form';
import type { FormAction } from '@/components/ui/action-form';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import type { Labels } from '@/i18n/labels';
import type { RuleRow } from '@/lib/partners/list-rules';

interface RuleCardProps {
  labels: Labels;
  rule: RuleRow;
  /** Given to those who manage rules. */
  endRule: FormAction | null;
}

/** One do-not-share rule: whom it is about, which cases, why, and who may lift it. */
export async function RuleCard({ labels, rule, endRule }: RuleCardProps) {
  const [t, format] = await Promise.all([getTranslations('partners.rules'), getFormatter()]);
  const day = (moment: string) => format.dateTime(new Date(moment), { dateStyle: 'medium' });
  const whom = [
    ...(rule.partner ? [rule.partner] : []),
    ...(rule.partnerKind ? [labels.of('organisationType', rule.partnerKind)] : []),
    ...(rule.country ? [t('worksIn', { country: labels.of('country', rule.country) })] : []),
  ];
  const reason = labels.of('doNotShareReason', rule.reason);
  const about = whom.length > 0 ? whom.join(' · ') : t('anyPartner');
  return (
    <li className="border-line bg-raised grid min-w-0 content-start gap-2 rounded-lg border p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold">{about}</h2>
        <StatusTag tone={rule.endedAt === null ? 'attention' : 'neutral'}>
          {rule.endedAt === null ? t('inForce') : t('over')}
        </StatusTag>
      </div>
      <SummaryList
        emptyLabel={t('any')}
        rows={[
          {
            term: labels.title('sharingRisk'),
            values: rule.caseSign ? [labels.of('sharingRisk', rule.caseSign)] : [],
          },
          { term: labels.title('doNotShareReason'), values: [reason] },
          { term: labels.title('ruleLifter'), values: [labels.of('ruleLifter', rule.liftableBy)] },
          { term: t('since'), values: [day(rule.createdAt)] },
          ...(rule.endedAt ? [{ term: t('endedOn'), values: [day(rule.endedAt)] }] : []),
        ]}
      />
      {endRule && rule.endedAt === null && (
        <StatusForm
          action={endRule}
          fields={{ ruleId: rule.id }}
          label={t('end')}
          describes={`${about}, ${reason}`}
        />
      )}
    </li>
  );
}
