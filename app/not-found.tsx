import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';

export default async function NotFoundPage() {
  const t = await getTranslations('frame');
  return (
    <main id="main" className="mx-auto grid max-w-2xl justify-items-start gap-6 px-4 py-12">
      <PageHeading title={t('notFoundTitle')} lead={t('notFoundText')} />
      <ButtonLink href="/">{t('toStart')}</ButtonLink>
    </main>
  );
}
