import 'server-only';
import type { Actor } from '@/lib/core/actor';
import type { Locale } from '@/lib/core/locale';
import { asActor } from '@/lib/db/as-actor';

/** Remembers the interface language a person chose, for their next device. */
export async function changeLocale(actor: Actor, locale: Locale): Promise<void> {
  const { organizationId, userId } = actor;
  await asActor(actor, (tx) =>
    tx.user.updateMany({ where: { organizationId, id: userId }, data: { locale } }),
  );
}
