import { afterEach, expect, it } from 'vitest';
import { env } from '@/lib/core/env';
import { startQueue, type RunningQueue } from '@/lib/jobs/queue';

const running: RunningQueue[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((queue) => queue.stop()));
});

/** A job that counts its runs, and a queue that takes it. */
async function started(ran: string[], name: string): Promise<RunningQueue> {
  const queue = await startQueue(env().appDatabaseUrl ?? '', [
    { name: 'counted', cron: null, run: async () => void ran.push(name) },
  ]);
  running.push(queue);
  return queue;
}

async function untilRan(ran: string[], atLeast: number): Promise<void> {
  await expect.poll(() => ran.length, { timeout: 20_000, interval: 100 }).toBeGreaterThanOrEqual(atLeast);
}

it('a job that was asked for before a restart runs once after it, on one of two servers', async () => {
  const ran: string[] = [];
  const first = await started(ran, 'first');
  await first.runSoon('counted', 2);
  await first.stop();
  running.length = 0;
  expect(ran).toEqual([]);

  await started(ran, 'second');
  await started(ran, 'third');
  await untilRan(ran, 1);
  // Long enough for the other server to have looked several times.
  await new Promise((resolve) => {
    setTimeout(resolve, 3_000);
  });
  expect(ran).toHaveLength(1);
});

it('works as the login that owns nothing, in a schema of its own', async () => {
  const ran: string[] = [];
  const queue = await started(ran, 'only');
  await queue.runSoon('counted', 0);
  await untilRan(ran, 1);
});
