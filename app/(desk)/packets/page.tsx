import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CapacityCard } from '@/components/referrals/capacity-card';
import { PacketTable } from '@/components/referrals/packet-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { readCapacity } from '@/lib/partners/confirm-capacity';
import { listPackets } from '@/lib/referrals/list-packets';
import type { ReferralStatus } from '@/lib/referrals/status';
import { confirmCapacityAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('packets');
  return { title: t('title') };
}

const sections = [
  ['waiting', ['Sent']],
  ['inService', ['Accepted', 'InService']],
  ['done', ['Completed']],
] as const satisfies readonly (readonly [string, readonly ReferralStatus[]])[];

export default async function PacketsPage() {
  const actor = await requireActor();
  const packets = await orNotFound(listPackets(actor));
  const capacity = can(actor, 'capacity.confirm') ? await orNotFound(readCapacity(actor)) : null;
  const [t, labels] = await Promise.all([getTranslations('packets'), getLabels()]);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {packets.length === 0 && <EmptyState title={t('empty')} />}
      {packets.length > 0 &&
        sections.map(([section, statuses]) => {
          const own = packets.filter(({ status }) => statuses.some((one) => one === status));
          return (
            <section key={section} aria-labelledby={`${section}-title`} className="grid gap-3">
              <h2 id={`${section}-title`} className="text-lg font-semibold">
                {t(`sections.${section}`)}
              </h2>
              {own.length === 0 ? (
                <p className="text-soft">{t('sectionEmpty')}</p>
              ) : (
                <PacketTable labels={labels} caption={t(`sections.${section}`)} packets={own} />
              )}
            </section>
          );
        })}
      {capacity && (
        <CapacityCard labels={labels} capacity={capacity} formKey={newId()} action={confirmCapacityAction} />
      )}
    </>
  );
}
