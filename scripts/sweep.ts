import { log } from '@/lib/core/log';
import { sweepStorage } from '@/lib/retention/sweep-storage';
import { whenEnding } from './ending';

const dayMs = 24 * 60 * 60_000;
const firstMs = 60_000;

/** Clears destroyed keys from the database's files a minute after the start and then once a day. */
export function sweepDaily(ownerUrl: string): void {
  const first = setTimeout(sweep, firstMs);
  const daily = setInterval(sweep, dayMs);
  whenEnding(async () => {
    clearTimeout(first);
    clearInterval(daily);
  });

  function sweep(): void {
    sweepStorage(ownerUrl).catch((error: unknown) =>
      log('error', 'sweep.failed', { errorName: error instanceof Error ? error.name : 'unknown' }),
    );
  }
}
