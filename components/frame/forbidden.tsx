import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { ProblemPage } from './problem-page';

/** A page that is not part of the person's role. */
export async function Forbidden() {
  const t = await getTranslations('frame');
  return (
    <ProblemPage title={t('forbidden.title')} kept={t('forbidden.kept')} next={t('forbidden.next')}>
      <ButtonLink href="/">{t('toStart')}</ButtonLink>
    </ProblemPage>
  );
}
