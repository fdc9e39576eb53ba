import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { switchTheme } from '@/i18n/preferences';
import { isTheme, themeCookie, themes } from '@/i18n/theme';
import { PreferenceSwitch } from './preference-switch';

const labelKeys = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

/** Light, dark or as the device. */
export async function ThemeSwitch() {
  const t = await getTranslations('frame');
  const stored = (await cookies()).get(themeCookie)?.value;
  return (
    <PreferenceSwitch
      action={switchTheme}
      name="theme"
      label={t('theme')}
      choices={themes.map((theme) => ({ value: theme, label: t(labelKeys[theme]) }))}
      current={isTheme(stored) ? stored : 'system'}
    />
  );
}
