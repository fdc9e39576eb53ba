import { cookies, headers } from 'next/headers';
import { defaultLocale, isLocale, type Locale, locales } from '@/lib/core/locale';

/** The cookie holds a language and nothing else. The language never stands in a URL, so it is in no history list. */
export const localeCookie = 'rowan-locale';

/** The language of this request: what the person chose, else what their browser asks for first of ours. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value;
  return isLocale(chosen) ? chosen : preferredLocale((await headers()).get('accept-language') ?? '');
}

/** The first language of an Accept-Language header that we have; by primary tag (`zh-CN` → `zh-Hans`). */
export function preferredLocale(acceptLanguage: string): Locale {
  for (const part of acceptLanguage.split(',')) {
    const primary = part.trim().slice(0, 2).toLowerCase();
    const found = locales.find((locale) => locale.slice(0, 2) === primary);
    if (found) return found;
  }
  return defaultLocale;
}
