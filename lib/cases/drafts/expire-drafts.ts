import 'server-only';
import { log } from '@/lib/core/log';
import { dayMs } from '@/lib/core/clock';
import { listOrganizationIds } from '@/lib/db/across-organizations';
import { removeOldDrafts } from './remove-old-drafts';

const firstMs = 60_000;

/** Deletes drafts nobody touched for a month, in every organisation, a minute after the start and once a day. */
export function expireDraftsDaily(): void {
  setTimeout(expire, firstMs).unref();
  setInterval(expire, dayMs).unref();
}

function expire(): void {
  expireDrafts().catch((error: unknown) =>
    log('error', 'job.failed', {
      job: 'drafts.expire',
      errorName: error instanceof Error ? error.name : 'unknown',
    }),
  );
}

/** Deletes the old drafts of every organisation; returns how many. */
export async function expireDrafts(): Promise<number> {
  let removed = 0;
  for (const organizationId of await listOrganizationIds()) removed += await removeOldDrafts(organizationId);
  return removed;
}
