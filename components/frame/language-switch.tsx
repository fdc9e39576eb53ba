import { getLocale, getTranslations } from 'next-intl/server';
import { switchLocale } from '@/i18n/preferences';
import { locales } from '@/lib/core/locale';
import { PreferenceSwitch } from './preference-switch';

const ownNames = { en: 'English', ko: '한국어', 'zh-Hans': '简体中文' } as const;

const choices = locales.map((locale) => ({ value: locale, label: ownNames[locale], lang: locale }));

/** Each language under its own name. */
export async function LanguageSwitch({ isLabelHidden = false }: { isLabelHidden?: boolean }) {
  const [t, current] = await Promise.all([getTranslations('frame'), getLocale()]);
  return (
    <PreferenceSwitch
      action={switchLocale}
      name="locale"
      label={t('language')}
      choices={choices}
      current={current}
      isLabelHidden={isLabelHidden}
    />
  );
}
