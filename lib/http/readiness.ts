import 'server-only';
import { access, constants, statfs } from 'node:fs/promises';
import { env } from '@/lib/core/env';
import { findKeyCheck } from '@/lib/db/across-organizations';
import { currentKeyring } from '@/lib/vault/current-keyring';
import { opensKeyCheck } from '@/lib/vault/key-check';

export type Fault = 'database' | 'keys' | 'disk';

/** Below this much free space in the data folder Rowan calls itself not ready. */
const minFreeBytes = 64 * 1024 * 1024;

/** What keeps Rowan from working right now; empty when nothing does. */
export async function findFaults(): Promise<Fault[]> {
  const faults: Fault[] = [];
  try {
    const keyCheck = await findKeyCheck();
    if (!keyCheck || !opensKeyCheck(currentKeyring(), keyCheck)) faults.push('keys');
  } catch {
    faults.push('database');
  }
  try {
    await access(env().dataDir, constants.W_OK);
    const { bavail, bsize } = await statfs(env().dataDir);
    if (bavail * bsize < minFreeBytes) faults.push('disk');
  } catch {
    faults.push('disk');
  }
  return faults;
}
