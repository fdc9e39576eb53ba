import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ReferralTable } from '@/components/referrals/referral-table';
import { Button, ButtonLink } from '@/components/ui/button';
import { controlClasses } from '@/components/ui/control-classes';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { orNotFound } from '@/lib/http/or-not-found';
import { listReferrals } from '@/lib/referrals/list-referrals';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('referrals');
  return { title: t('title') };
}

export default async function ReferralsPage({ searchParams }: PageProps<'/referrals'>) {
  const actor = await requireActor();
  const { status, cursor } = await searchParams;
  const query = {
    ...(typeof status === 'string' && status !== '' && { status }),
    ...(typeof cursor === 'string' && { cursor }),
  };
  const page = await orNotFound(listReferrals(actor, query));
  const [t, labels] = await Promise.all([getTranslations('referrals'), getLabels()]);
  const chosen = typeof status === 'string' ? status : '';
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <form action="/referrals" className="flex flex-wrap items-end gap-4">
        <label className="grid gap-1 text-sm">
          {t('filterStatus')}
          <select name="status" defaultValue={chosen} className={controlClasses}>
            <option value="">{t('any')}</option>
            {optionsOf(labels, 'referralStatus').map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Button kind="secondary">{t('apply')}</Button>
      </form>
      <p role="status" className="text-soft">
        {t('total', { total: page.total })}
      </p>
      {page.items.length > 0 ? (
        <ReferralTable labels={labels} caption={t('title')} rows={page.items} />
      ) : (
        <EmptyState title={t('empty')} />
      )}
      {page.next && (
        <div>
          <ButtonLink
            href={`/referrals?${new URLSearchParams({ ...(chosen && { status: chosen }), cursor: page.next })}`}
          >
            {t('next')}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
