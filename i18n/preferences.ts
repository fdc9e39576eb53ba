'use server';

import { cookies } from 'next/headers';
import { findActor } from '@/lib/auth/current-actor';
import { env } from '@/lib/core/env';
import { isLocale } from '@/lib/core/locale';
import { textOf } from '@/lib/http/form-answer';
import { changeLocale } from '@/lib/people/change-locale';
import { localeCookie } from './current-locale';
import { shortcutsCookie } from './shortcuts';
import { isTheme, themeCookie } from './theme';

async function remember(name: string, value: string): Promise<void> {
  const store = await cookies();
  const secure = env().origin.startsWith('https:');
  const yearSeconds = 365 * 24 * 3600;
  store.set(name, value, { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: yearSeconds });
}

/** Switches the interface language: a cookie for this browser, the profile for the person's next one. */
export async function switchLocale(data: FormData): Promise<void> {
  const locale = textOf(data, 'locale');
  if (!isLocale(locale)) return;
  await remember(localeCookie, locale);
  const actor = await findActor();
  if (actor) await changeLocale(actor, locale);
}

/** Switches between light, dark and the device's own. */
export async function switchTheme(data: FormData): Promise<void> {
  const theme = textOf(data, 'theme');
  if (isTheme(theme)) await remember(themeCookie, theme);
}

/** Switches keyboard shortcuts on or off. */
export async function switchShortcuts(data: FormData): Promise<void> {
  await remember(shortcutsCookie, textOf(data, 'shortcuts') === 'off' ? 'off' : 'on');
}
