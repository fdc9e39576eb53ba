import { getLocale, getTranslations } from 'next-intl/server';
import { classNames } from '@/components/ui/class-names';
import { switchLocale } from '@/i18n/preferences';
import { locales } from '@/lib/core/locale';

const ownNames = { en: 'English', ko: '한국어', 'zh-Hans': '简体中文' } as const;

/** Each language under its own name; works without script. */
export async function LanguageSwitch() {
  const [t, current] = await Promise.all([getTranslations('frame'), getLocale()]);
  return (
    <form action={switchLocale} aria-label={t('language')} className="flex flex-wrap gap-1">
      {locales.map((locale) => (
        <button
          key={locale}
          name="locale"
          value={locale}
          lang={locale}
          aria-current={locale === current || undefined}
          className={classNames(
            'min-h-9 rounded px-2 text-sm',
            locale === current
              ? 'bg-accent-wash text-accent-strong font-semibold'
              : 'text-soft hover:text-ink underline underline-offset-4',
          )}
        >
          {ownNames[locale]}
        </button>
      ))}
    </form>
  );
}
