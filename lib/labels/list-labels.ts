import 'server-only';
import { z } from 'zod';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { isLocale, type Locale } from '@/lib/core/locale';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { keptCodes } from '@/lib/vocabulary/answers';
import { listNames } from '@/lib/vocabulary/lists';

export const listLabelsSchema = z.strictObject({ list: z.enum(listNames, 'key:unknownCode') });

export interface LabelRow {
  code: string;
  /** The organisation's own words by language; a language without one shows the standard label. */
  own: Partial<Record<Locale, string>>;
}

/** Every code of a list, in list order, with the organisation's own words for it. */
export async function listLabels(actor: Actor, input: unknown): Promise<LabelRow[]> {
  requirePermission(actor, 'label.manage');
  const { list } = parseInput(listLabelsSchema, input);
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.labelOverride.findMany({
      where: { organizationId, list },
      select: { code: true, locale: true, label: true },
    });
    const rows = new Map(keptCodes(list).map((code): [string, LabelRow] => [code, { code, own: {} }]));
    for (const { code, locale, label } of found) {
      const row = rows.get(code);
      if (row && isLocale(locale)) row.own[locale] = label;
    }
    return [...rows.values()];
  });
}
