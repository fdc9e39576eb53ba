import { getLocale, getMessages } from 'next-intl/server';
import { z } from 'zod';
import { isMissing } from '@/lib/vocabulary/answers';
import type { ListName } from '@/lib/vocabulary/lists';
import { countryName, regionName } from '@/lib/vocabulary/places';

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

/** The labels of this request's language. */
export async function getLabels(): Promise<Labels> {
  const [locale, { vocabulary }] = await Promise.all([getLocale(), getMessages()]);
  const lists: Record<string, unknown> = { ...vocabulary };
  const words = new Map<string, z.infer<typeof listMessages>>();
  const listOf = (name: string) => {
    const known = words.get(name) ?? listMessages.parse(lists[name]);
    words.set(name, known);
    return known;
  };
  const missingWords = z.record(z.string(), z.string()).parse(lists['missing']);
  const missing = (code: string) => missingWords[code] ?? code;
  return {
    locale,
    missing,
    help: (list, code) => listOf(list).codes[code]?.help,
    title: (list) => listOf(list).title,
    of(list, code) {
      if (isMissing(code) || code === 'X_NotAsked') return missing(code);
      if (list === 'country') return countryName(code, locale);
      if (list === 'region') return regionName(code, locale);
      return listOf(list).codes[code]?.label ?? code;
    },
  };
}
