import { getTranslations } from 'next-intl/server';
import { LeaveForm } from './leave-form';

const link =
  'sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-raised focus:px-4 focus:py-3 focus:font-medium focus:text-ink focus:shadow-lg';

/** First in the tab order: to the page itself, and away from it. `exitUrl` null: nobody is signed in. */
export async function SkipLinks({ exitUrl }: { exitUrl: string | null }) {
  const t = await getTranslations('frame');
  return (
    <>
      <a href="#main" className={link}>
        {t('skipToMain')}
      </a>
      {exitUrl !== null && (
        <LeaveForm exitUrl={exitUrl} className={link}>
          {t('skipToLeave')}
        </LeaveForm>
      )}
    </>
  );
}
