import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CoverForm } from '@/components/reviews/cover-form';
import { CoverList } from '@/components/reviews/cover-list';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { requireActor } from '@/lib/auth/current-actor';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { listDelegations, listDeputies } from '@/lib/reviews/list-delegations';
import { delegateReviewsAction, endDelegationAction } from '@/app/(desk)/reviews/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.absence');
  return { title: t('title') };
}

export default async function AbsencePage() {
  const actor = await requireActor();
  const [{ given, taken }, deputies] = await orNotFound(
    Promise.all([listDelegations(actor), listDeputies(actor)]),
  );
  const [t, reviews] = await Promise.all([getTranslations('reviews.absence'), getTranslations('reviews')]);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <p>
        <TextLink href="/reviews">{reviews('back')}</TextLink>
      </p>
      <CoverForm deputies={deputies} formKey={newId()} action={delegateReviewsAction} />
      <CoverList
        id="given"
        title={t('given')}
        empty={t('noneGiven')}
        covers={given}
        end={endDelegationAction}
      />
      <CoverList id="taken" title={t('taken')} empty={t('noneTaken')} covers={taken} />
    </>
  );
}
