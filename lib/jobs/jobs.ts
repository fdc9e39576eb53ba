import 'server-only';
import { expireDrafts } from '@/lib/cases/drafts/expire-drafts';
import { log } from '@/lib/core/log';
import { listOrganizationIds } from '@/lib/db/across-organizations';
import { removeOldNotices } from '@/lib/notices/remove-old-notices';
import { runDeskClock } from '@/lib/referrals/clock/run-desk-clock';
import { sendHeld } from '@/lib/referrals/send-held';

/** Work of Rowan's own. `cron`: minute, hour, day, month, weekday, UTC; null: only when asked for. */
export interface Job {
  name: string;
  cron: string | null;
  run: () => Promise<void>;
}

/**
 * Every job there is. None carries anything: each reads from the tables what is due, so that a queue that was lost, ran
 * twice or stood still for a week changes nothing about what is done.
 */
export const jobs = [
  { name: 'held-decisions', cron: null, run: () => inEveryOrganization('held-decisions', sendHeld) },
  { name: 'desk-clock', cron: '* * * * *', run: () => inEveryOrganization('desk-clock', runDeskClock) },
  { name: 'drafts-expire', cron: '17 3 * * *', run: async () => void (await expireDrafts()) },
  {
    name: 'notices-expire',
    cron: '27 3 * * *',
    run: () => inEveryOrganization('notices-expire', removeOldNotices),
  },
] as const satisfies readonly Job[];

export type JobName = (typeof jobs)[number]['name'];

/** One organisation's trouble is not another's: what fails is logged by its name, and the next one has its turn. */
async function inEveryOrganization(
  job: string,
  work: (organizationId: string) => Promise<unknown>,
): Promise<void> {
  for (const organizationId of await listOrganizationIds()) {
    try {
      await work(organizationId);
    } catch (error) {
      log('error', 'job.failed', { job, errorName: error instanceof Error ? error.name : 'unknown' });
    }
  }
}
