import { cookies, headers } from 'next/headers';
import { findActor } from '@/lib/auth/current-actor';
import { isLocale, type Locale } from '@/lib/core/locale';
import { preferredLocale } from './preferred-locale';

/** The cookie holds a language and nothing else. The language never stands in a URL, so it is in no history list. */
export const localeCookie = 'rowan-locale';

/**
 * The language of this request: what was chosen in this browser, else what the signed-in person chose elsewhere, else
 * what the browser asks for.
 */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value;
  if (isLocale(chosen)) return chosen;
  const actor = await findActor();
  return actor?.locale ?? preferredLocale((await headers()).get('accept-language') ?? '');
}
