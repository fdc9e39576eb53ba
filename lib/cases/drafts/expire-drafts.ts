import 'server-only';
import { listOrganizationIds } from '@/lib/db/across-organizations';
import { removeOldDrafts } from './remove-old-drafts';

/** Deletes the old drafts of every organisation; returns how many. */
export async function expireDrafts(): Promise<number> {
  let removed = 0;
  for (const organizationId of await listOrganizationIds()) removed += await removeOldDrafts(organizationId);
  return removed;
}
