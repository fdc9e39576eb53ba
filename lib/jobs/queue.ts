import 'server-only';
import { PgBoss } from 'pg-boss';
import { env } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import { type Job, type JobName, jobs } from './jobs';

/** The schema that the migrations made for the queue; the library keeps its tables there. */
const schema = 'jobs';

/** Seconds between two looks for a job that someone waits for, and for one that comes round. */
const lookSeconds = { soon: 1, round: 5 };

/** A queue that is running. */
export interface RunningQueue {
  /** Runs a job once, this many seconds from now, also when the server was restarted meanwhile. */
  runSoon(name: string, seconds: number): Promise<void>;
  /** Lets what is running end, for at most ten seconds. */
  stop(): Promise<void>;
}

declare global {
  // `next dev` evaluates modules anew on each change; the queue must not be started again.
  var rowanQueue: RunningQueue | undefined;
}

/**
 * Starts the queue on Rowan's own database, as the login that owns nothing. Jobs are kept in the database: they survive a
 * restart, and of several servers on one database one takes each.
 */
export async function startQueue(
  connectionString: string,
  wanted: readonly Job[] = jobs,
): Promise<RunningQueue> {
  const boss = new PgBoss({
    connectionString,
    schema,
    createSchema: false,
    max: 2,
    application_name: 'rowan-jobs',
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 5,
  });
  boss.on('error', (error) => log('error', 'queue.failed', { job: 'queue', errorName: error.name }));
  await boss.start();
  for (const { name, cron, run } of wanted) {
    // In order: each is a few short statements.
    await boss.createQueue(name, { retryLimit: 0, deleteAfterSeconds: 3600 });
    if (cron !== null) await boss.schedule(name, cron);
    const pollingIntervalSeconds = cron === null ? lookSeconds.soon : lookSeconds.round;
    await boss.work(name, { pollingIntervalSeconds }, run);
  }
  return {
    runSoon: async (name, seconds) => void (await boss.send(name, {}, { startAfter: seconds })),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

/** Starts the queue in a server process, once. A failure is logged and leaves the pages working. */
export async function startServerQueue(): Promise<void> {
  const { appDatabaseUrl } = env();
  if (appDatabaseUrl === null || globalThis.rowanQueue) return;
  try {
    const queue = await startQueue(appDatabaseUrl);
    globalThis.rowanQueue = queue;
    process.once('SIGTERM', () => void queue.stop());
  } catch (error) {
    log('error', 'queue.failed', {
      job: 'queue',
      errorName: error instanceof Error ? error.name : 'unknown',
    });
  }
}

/**
 * Asks the server's queue to run a job some seconds from now. Without a running queue nothing is lost: what is due is
 * found by the clock that comes round.
 */
export async function runSoon(name: JobName, seconds: number): Promise<void> {
  await globalThis.rowanQueue
    ?.runSoon(name, seconds)
    .catch((error: unknown) =>
      log('warn', 'queue.failed', { job: name, errorName: error instanceof Error ? error.name : 'unknown' }),
    );
}
