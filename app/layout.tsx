import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages } from 'next-intl/server';
import { cookies } from 'next/headers';
import { connection } from 'next/server';
import { isTheme, themeCookie } from '@/i18n/theme';
import './globals.css';

// Neutral on purpose: titles, names and icons stay in the browser's history (security.md §6.8).
export const metadata: Metadata = {
  title: { default: 'Rowan', template: '%s · Rowan' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  // Every page is rendered per request: the nonce of its content policy is per request too.
  await connection();
  const [locale, { errors, frame }] = await Promise.all([getLocale(), getMessages()]);
  const theme = (await cookies()).get(themeCookie)?.value;
  return (
    <html lang={locale} data-theme={isTheme(theme) && theme !== 'system' ? theme : undefined}>
      <body className="min-h-dvh">
        <NextIntlClientProvider messages={{ errors, frame }}>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
