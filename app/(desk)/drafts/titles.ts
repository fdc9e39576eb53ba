import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

/** The title of every page of a draft. It says nothing of what is in it: it stays in the browser's history. */
export async function draftTitle(): Promise<Metadata> {
  const t = await getTranslations('drafts');
  return { title: t('title') };
}
