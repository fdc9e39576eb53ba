import { defaultLocale, type Locale, locales } from '@/lib/core/locale';

/**
 * The language of an Accept-Language header that we have and that stands first in it, by primary tag (`zh-CN` →
 * `zh-Hans`); English when there is none.
 */
export function preferredLocale(acceptLanguage: string): Locale {
  for (const part of acceptLanguage.split(',')) {
    const [primary] = part.trim().toLowerCase().split(/[-;]/u);
    const found = locales.find((locale) => locale.split('-')[0] === primary);
    if (found) return found;
  }
  return defaultLocale;
}
