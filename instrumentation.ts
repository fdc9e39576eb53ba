import type { Instrumentation } from 'next';

/** Called once when a server starts: the clock of deadlines, reminders and upkeep. Pages do not wait for it. */
export async function register(): Promise<void> {
  const { startServerQueue } = await import('@/lib/jobs/queue');
  void startServerQueue();
}

/**
 * Called for every failure that nobody expected. What a person is shown is a reference; this writes the same one to
 * the log, with the kind of page and the name of the error, never its words, its address or its values.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  const { log } = await import('@/lib/core/log');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : '';
  log('error', 'request.failed', {
    requestId: digest,
    route: context.routePath,
    errorName: error instanceof Error ? error.name : 'unknown',
  });
};
