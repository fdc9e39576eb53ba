import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PartnerFacts } from '@/components/partners/partner-facts';
import { PartnerForm } from '@/components/partners/partner-form';
import { PartnerStatusTag } from '@/components/partners/partner-status-tag';
import { StatusForm } from '@/components/people/status-form';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { readPartner } from '@/lib/partners/read-partner';
import { changePartnerAction, setPartnerStatusAction } from '@/app/(desk)/partners/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('partners');
  return { title: t('title') };
}

/** What an administrator may do with an entry, by its status: the words, and the status it gets. */
const steps = {
  active: [{ label: 'suspend', status: 'suspended' }],
  suspended: [{ label: 'resume', status: 'active' }],
  proposed: [
    { label: 'takeIn', status: 'active' },
    { label: 'turnDown', status: 'suspended' },
  ],
} as const;

export default async function PartnerPage({ params }: PageProps<'/partners/[id]'>) {
  const actor = await requireActor();
  const { id } = await params;
  const partner = await orNotFound(readPartner(actor, id));
  const [t, labels] = await Promise.all([getTranslations('partners'), getLabels()]);
  return (
    <>
      <PageHeading
        title={partner.name}
        {...(partner.proposedBy && { lead: `${t('proposedBy')}: ${partner.proposedBy}` })}
        actions={<PartnerStatusTag status={partner.status} />}
      />
      {!partner.isVettingValid && <Notice tone="danger">{t('notShared')}</Notice>}
      <Card id="details" title={t('details')}>
        <PartnerFacts labels={labels} partner={partner} isWhole />
      </Card>
      {can(actor, 'partner.manage') && (
        <>
          <div className="flex flex-wrap gap-3">
            {steps[partner.status].map(({ label, status }) => (
              <StatusForm
                key={label}
                action={setPartnerStatusAction}
                fields={{ partnerId: partner.id, status }}
                label={t(label)}
                describes={partner.name}
              />
            ))}
          </div>
          <PartnerForm
            labels={labels}
            action={changePartnerAction}
            formKey={newId()}
            summary={t('edit')}
            submit={t('save')}
            partner={partner}
            withVetting
          />
        </>
      )}
    </>
  );
}
