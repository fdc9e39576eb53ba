/** Interface languages, in the order the language switch shows them. */
export const locales = ['en', 'ko', 'zh-Hans'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'en';

/** True for one of our interface languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
