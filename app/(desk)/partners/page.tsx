import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PartnerCard } from '@/components/partners/partner-card';
import { PartnerFilters } from '@/components/partners/partner-filters';
import { PartnerForm } from '@/components/partners/partner-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { listPartners, listPartnersSchema } from '@/lib/partners/list-partners';
import { addPartnerAction, proposePartnerAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('partners');
  return { title: t('title') };
}

/** The filters of the address that there are; others, and empty ones, are left out. */
function filtersOf(query: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(listPartnersSchema.shape).flatMap(([name, schema]) => {
      const value = query[name];
      return typeof value === 'string' && schema.safeParse(value).success ? [[name, value]] : [];
    }),
  );
}

export default async function PartnersPage({ searchParams }: PageProps<'/partners'>) {
  const actor = await requireActor();
  const chosen = filtersOf(await searchParams);
  const partners = await orNotFound(listPartners(actor, chosen));
  const [t, labels] = await Promise.all([getTranslations('partners'), getLabels()]);
  const isFiltered = Object.keys(chosen).length > 0;
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          can(actor, 'rule.read') && <ButtonLink href="/partners/rules">{t('rules.title')}</ButtonLink>
        }
      />
      {can(actor, 'partner.manage') && (
        <PartnerForm
          labels={labels}
          action={addPartnerAction}
          formKey={newId()}
          summary={t('add')}
          submit={t('submit')}
          withVetting
        />
      )}
      {can(actor, 'partner.propose') && (
        <PartnerForm
          labels={labels}
          action={proposePartnerAction}
          formKey={newId()}
          summary={t('propose')}
          lead={t('proposeLead')}
          submit={t('proposeSubmit')}
          withVetting={false}
        />
      )}
      <PartnerFilters labels={labels} chosen={chosen} />
      {partners.length === 0 ? (
        <EmptyState title={isFiltered ? t('noneFits') : t('empty')} />
      ) : (
        <ul className="grid gap-4 md:grid-cols-2">
          {partners.map((partner) => (
            <PartnerCard key={partner.id} labels={labels} partner={partner} />
          ))}
        </ul>
      )}
    </>
  );
}
