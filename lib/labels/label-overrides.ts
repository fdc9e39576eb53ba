import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/core/actor';
import type { Locale } from '@/lib/core/locale';
import { asActor } from '@/lib/db/as-actor';

interface LabelOverride {
  list: string;
  code: string;
  label: string;
}

/**
 * The organisation's own words for codes in one language, for everyone in it. One query per rendered request.
 */
export const labelOverrides = cache(async (actor: Actor, locale: Locale): Promise<LabelOverride[]> => {
  const { organizationId } = actor;
  return asActor(actor, (tx) =>
    tx.labelOverride.findMany({
      where: { organizationId, locale },
      select: { list: true, code: true, label: true },
    }),
  );
});
