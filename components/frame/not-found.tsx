import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { ProblemPage } from './problem-page';

/** Nothing under this address, or nothing for this person: the same words for both. */
export async function NotFound() {
  const t = await getTranslations('frame');
  return (
    <ProblemPage title={t('notFound.title')} kept={t('notFound.kept')} next={t('notFound.next')}>
      <ButtonLink href="/">{t('toStart')}</ButtonLink>
    </ProblemPage>
  );
}
