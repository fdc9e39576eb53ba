import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PartnerCard } from '@/components/partners/partner-card';
import { PartnerForm } from '@/components/partners/partner-form';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { listPartners } from '@/lib/partners/list-partners';
import { addPartnerAction, changePartnerAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.partners');
  return { title: t('title') };
}

export default async function PartnersPage() {
  const actor = await requireActor();
  const partners = await orNotFound(listPartners(actor));
  const [t, labels] = await Promise.all([getTranslations('people.partners'), getLabels()]);
  const manages = can(actor, 'partner.manage');
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {manages && (
        <Disclosure summary={t('add')}>
          <div className="max-w-3xl">
            <PartnerForm labels={labels} action={addPartnerAction} formKey={newId()} />
          </div>
        </Disclosure>
      )}
      {partners.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <ul className="grid gap-4 md:grid-cols-2">
          {partners.map((partner) => (
            <PartnerCard
              key={partner.id}
              labels={labels}
              partner={partner}
              action={manages ? changePartnerAction : null}
            />
          ))}
        </ul>
      )}
    </>
  );
}
