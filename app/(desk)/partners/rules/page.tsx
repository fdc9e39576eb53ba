import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RuleCard } from '@/components/partners/rule-card';
import { RuleForm } from '@/components/partners/rule-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { listPartners } from '@/lib/partners/list-partners';
import { listRules } from '@/lib/partners/list-rules';
import { addRuleAction, endRuleAction } from '@/app/(desk)/partners/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('partners.rules');
  return { title: t('title') };
}

export default async function RulesPage() {
  const actor = await requireActor();
  const rules = await orNotFound(listRules(actor));
  const manages = can(actor, 'rule.manage');
  const partners = manages ? await listPartners(actor) : [];
  const [t, labels] = await Promise.all([getTranslations('partners.rules'), getLabels()]);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {manages && <RuleForm labels={labels} partners={partners} action={addRuleAction} formKey={newId()} />}
      {rules.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <ul className="grid gap-4 md:grid-cols-2">
          {rules.map((rule) => (
            <RuleCard key={rule.id} labels={labels} rule={rule} endRule={manages ? endRuleAction : null} />
          ))}
        </ul>
      )}
    </>
  );
}
