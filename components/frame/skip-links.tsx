import { getTranslations } from 'next-intl/server';

const link =
  'sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-50 focus:rounded focus:bg-surface focus:px-4 focus:py-3 focus:text-ink';

/** First in the tab order: to the page itself, and away from it. */
export async function SkipLinks({ canLeave }: { canLeave: boolean }) {
  const t = await getTranslations('frame');
  return (
    <>
      <a href="#main" className={link}>
        {t('skipToMain')}
      </a>
      {canLeave && (
        <a href="#leave" className={link}>
          {t('skipToLeave')}
        </a>
      )}
    </>
  );
}
