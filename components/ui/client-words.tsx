import { type Messages, NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** Namespaces every client component has: the frame's and the errors'. */
const common = ['errors', 'frame'] as const;

/** Sends these namespaces to the browser, for the client components inside; the rest stays on the server. */
export async function ClientWords({
  of,
  children,
}: {
  of: readonly (keyof Messages)[];
  children: ReactNode;
}) {
  const messages = await getMessages();
  const sent = Object.fromEntries([...common, ...of].map((name) => [name, messages[name]]));
  return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>;
}
