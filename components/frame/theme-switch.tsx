import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { classNames } from '@/components/ui/class-names';
import { switchTheme } from '@/i18n/preferences';
import { isTheme, themeCookie, themes } from '@/i18n/theme';

const labelKeys = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

/** Light, dark or as the device; works without script. */
export async function ThemeSwitch() {
  const t = await getTranslations('frame');
  const stored = (await cookies()).get(themeCookie)?.value;
  const current = isTheme(stored) ? stored : 'system';
  return (
    <form action={switchTheme} aria-label={t('theme')} className="flex flex-wrap gap-1">
      {themes.map((theme) => (
        <button
          key={theme}
          name="theme"
          value={theme}
          aria-current={theme === current || undefined}
          className={classNames(
            'min-h-9 rounded px-2 text-sm',
            theme === current
              ? 'bg-accent-wash text-accent-strong font-semibold'
              : 'text-soft hover:text-ink underline underline-offset-4',
          )}
        >
          {t(labelKeys[theme])}
        </button>
      ))}
    </form>
  );
}
