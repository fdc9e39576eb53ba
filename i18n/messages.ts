import type { Messages } from 'next-intl';
import type { Locale } from '@/lib/core/locale';

/** The files of each language's folder; each is a namespace. */
const namespaces = [
  'audit',
  'caseCare',
  'caseHistory',
  'caseLife',
  'caseList',
  'cases',
  'drafts',
  'errors',
  'frame',
  'incoming',
  'labelSettings',
  'notices',
  'packets',
  'partners',
  'people',
  'referrals',
  'releases',
  'reports',
  'reviews',
  'screening',
  'vocabulary',
] as const satisfies readonly (keyof Messages)[];

/** All namespaces of a language. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const loaded = await Promise.all(
    namespaces.map(async (name) => [name, await loadNamespace(locale, name)] as const),
  );
  return Object.fromEntries(loaded) as unknown as Messages;
}

async function loadNamespace(locale: Locale, name: (typeof namespaces)[number]): Promise<unknown> {
  const file: { default: unknown } = await import(`../messages/${locale}/${name}.json`);
  return file.default;
}
