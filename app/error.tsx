'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';

interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

/** The reference the server logged the failure under, if it came from there. */
function referenceOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string'
    ? error.digest
    : null;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations('frame');
  const reference = referenceOf(error);
  return (
    <main id="main" className="mx-auto grid max-w-2xl justify-items-start gap-6 px-4 py-12">
      <PageHeading title={t('errorTitle')} lead={t('errorText')} />
      {reference && <p className="text-soft">{t('reference', { reference })}</p>}
      <Button type="button" onClick={retry}>
        {t('tryAgain')}
      </Button>
    </main>
  );
}
