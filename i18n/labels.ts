import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { z } from 'zod';
import { findActor } from '@/lib/auth/current-actor';
import type { Locale } from '@/lib/core/locale';
import { labelOverrides } from '@/lib/labels/label-overrides';
import { isMissing, isRetired } from '@/lib/vocabulary/answers';
import type { ListName } from '@/lib/vocabulary/lists';
import { countryName, regionName } from '@/lib/vocabulary/places';
import { codeLabels, type OwnWord } from './code-label';
import { loadMessages } from './messages';

/** Words for codes in the reader's language. */
export interface Labels {
  /** A code's label; for a code without one, the code itself. */
  of(list: ListName | 'country' | 'region', code: string): string;
  /** One line that tells when the code applies; undefined where the label says it all. */
  help(list: ListName, code: string): string | undefined;
  /** A list's own title. */
  title(list: ListName): string;
  /** Words for a missing answer; null or an empty list is "not asked". */
  missing(code: string): string;
  locale: string;
}

const listMessages = z.object({
  title: z.string(),
  codes: z.record(z.string(), z.object({ label: z.string(), help: z.string().optional() })),
});

/** The labels of this request's language; on signed-in pages with the organisation's own words. Once per request. */
export const getLabels = cache(async (): Promise<Labels> => {
  const [locale, actor] = await Promise.all([getLocale(), findActor()]);
  return labelsWith(actor ? await labelOverrides(actor, locale) : []);
});

/** The standard labels of this request's language, whatever the organisation calls them: for files that leave. */
export const getStandardLabels = cache((): Promise<Labels> => labelsWith([]));

/** What the standard calls a code in a language. */
export async function standardLabel(locale: Locale, list: ListName, code: string): Promise<string> {
  const { vocabulary } = await loadMessages(locale);
  return listMessages.parse(vocabulary[list]).codes[code]?.label ?? code;
}

async function labelsWith(own: readonly OwnWord[]): Promise<Labels> {
  const [locale, { vocabulary }, t] = await Promise.all([
    getLocale(),
    getMessages(),
    getTranslations('labelSettings'),
  ]);
  const lists: Record<string, unknown> = { ...vocabulary };
  const words = new Map<string, z.infer<typeof listMessages>>();
  const listOf = (name: string) => {
    const known = words.get(name) ?? listMessages.parse(lists[name]);
    words.set(name, known);
    return known;
  };
  const missingWords = z.record(z.string(), z.string()).parse(lists['missing']);
  const missing = (code: string) => missingWords[code] ?? code;
  const labelOf = codeLabels({
    standard: (list, code) => listOf(list).codes[code]?.label,
    own,
    isRetired,
    noLongerUsed: (label) => t('noLongerUsed', { label }),
  });
  return {
    locale,
    missing,
    help: (list, code) => listOf(list).codes[code]?.help,
    title: (list) => listOf(list).title,
    of(list, code) {
      if (isMissing(code) || code === 'X_NotAsked') return missing(code);
      if (list === 'country') return countryName(code, locale);
      if (list === 'region') return regionName(code, locale);
      return labelOf(list, code);
    },
  };
}
