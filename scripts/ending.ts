import { StartFailure } from '@/lib/core/start-failure';
import { sayFailure, step } from './say.mjs';

/** What to undo when Rowan ends, last first. */
const undo: (() => Promise<void>)[] = [];
let isEnding = false;
let isServing = false;

/** Remembers how to undo what was just done. */
export function whenEnding(act: () => Promise<void>): void {
  undo.push(act);
}

/** From now on ending is the expected end: it is announced and is no failure. */
export function nowServing(): void {
  isServing = true;
}

/** Undoes everything that was remembered, once, and ends the process. */
async function end(exitCode: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  const undoAll = async () => {
    for (const act of undo.toReversed()) await act().catch(() => undefined);
  };
  await (isServing ? step('stopping', undoAll) : undoAll());
  process.exit(exitCode);
}

/** Says in one line what went wrong, undoes everything and ends with 1. Says nothing when already ending. */
export async function endWith(error: unknown): Promise<void> {
  if (isEnding) return;
  const heading = isServing ? 'headingStopped' : 'heading';
  if (error instanceof StartFailure) sayFailure(error.reason, error.values, heading);
  else sayFailure('unexpected', { reason: error instanceof Error ? error.message : 'unknown' }, heading);
  await end(1);
}

/** Ends in order on Ctrl-C, on a request to stop, and when the process that started this one is gone. */
export function endOnSignals(): void {
  const onSignal = () => void end(isServing ? 0 : 130);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  process.once('disconnect', onSignal);
}
