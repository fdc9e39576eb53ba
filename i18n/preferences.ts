'use server';

import { cookies } from 'next/headers';
import { findActor } from '@/lib/auth/current-actor';
import { isLocale } from '@/lib/core/locale';
import { textOf } from '@/lib/http/form-answer';
import { changeLocale } from '@/lib/people/change-locale';
import { localeCookie } from './current-locale';
import { isTheme, themeCookie } from './theme';

const yearSeconds = 365 * 24 * 3600;
const options = { httpOnly: true, sameSite: 'strict', path: '/', maxAge: yearSeconds } as const;

/** Switches the interface language: a cookie for this browser, the profile for the person's next one. */
export async function switchLocale(data: FormData): Promise<void> {
  const locale = textOf(data, 'locale');
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, options);
  const actor = await findActor();
  if (actor) await changeLocale(actor, locale);
}

/** Switches between light, dark and the device's own. */
export async function switchTheme(data: FormData): Promise<void> {
  const theme = textOf(data, 'theme');
  if (isTheme(theme)) (await cookies()).set(themeCookie, theme, options);
}
