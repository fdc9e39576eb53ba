import 'server-only';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemCodeOf } from '@/lib/core/start-failure';

/** How long each way of asking may take before the next, harder one. */
const shutdowns = [
  { signal: 'SIGINT', waitMs: 4_000 },
  { signal: 'SIGQUIT', waitMs: 1_500 },
  { signal: 'SIGKILL', waitMs: 1_000 },
] as const;

/**
 * Stops a PostgreSQL server: it is asked to end its sessions and write everything down, and only when it does not
 * within seconds, to stop at once; then the next start recovers from the write-ahead log. Nothing committed is lost.
 */
export async function stopPostgres(pid: number): Promise<void> {
  for (const { signal, waitMs } of shutdowns) {
    if (!sendSignal(pid, signal)) return;
    for (let waitedMs = 0; waitedMs < waitMs; waitedMs += 20) {
      await pause(20);
      if (!sendSignal(pid, 0)) return;
    }
  }
}

/**
 * Clears what a killed Rowan left in `clusterDir`: a server that lives on is stopped; a lock file whose process is
 * gone, or is now some other program with the same number, is removed. The caller holds the data folder.
 */
export async function clearSurvivor(clusterDir: string): Promise<void> {
  const lockFile = path.join(clusterDir, 'postmaster.pid');
  const pid = await pidIn(lockFile);
  if (pid === null) return;
  if (await worksIn(pid, clusterDir)) await stopPostgres(pid);
  await rm(lockFile, { force: true });
}

async function pidIn(lockFile: string): Promise<number | null> {
  try {
    const [firstLine = ''] = (await readFile(lockFile, 'utf8')).split('\n');
    const pid = Number.parseInt(firstLine, 10);
    return Number.isSafeInteger(pid) && pid > 1 ? pid : null;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** PostgreSQL works inside its cluster's folder; no other program of ours does. */
async function worksIn(pid: number, clusterDir: string): Promise<boolean> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(clusterDir));
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(systemCodeOf(error))) return false;
    // A process whose folder we may not see is somebody else's.
    if (['EACCES', 'EPERM'].includes(systemCodeOf(error))) return false;
    throw error;
  }
}

/** False when there is no such process any more (or only its entry, waiting for its parent). */
function sendSignal(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'ESRCH') return false;
    throw error;
  }
}
