'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ProblemPage } from './problem-page';

export interface FailureProps {
  error: unknown;
  retry: () => void;
}

/** The reference the server logged the failure under, if it came from there. */
function referenceOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string'
    ? error.digest
    : null;
}

/** Something failed that nobody expected. Says the reference, never the failure's own words. */
export function Failure({ error, retry }: FailureProps) {
  const t = useTranslations('frame');
  const reference = referenceOf(error);
  return (
    <ProblemPage
      title={t('failure.title')}
      kept={t('failure.kept')}
      next={t('failure.next')}
      reference={reference && t('reference', { reference })}
    >
      <Button type="button" onClick={retry}>
        {t('tryAgain')}
      </Button>
    </ProblemPage>
  );
}
