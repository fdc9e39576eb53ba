import 'server-only';
import { once } from 'node:events';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { StartFailure, systemCodeOf } from '@/lib/core/start-failure';

/** Makes the data folder (mode 0700) where it is missing, and throws when this account cannot write there. */
export async function ensureDataFolder(dataDir: string): Promise<void> {
  const probe = path.join(dataDir, `.probe-${process.pid}`);
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await mkdir(path.join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
    await writeFile(probe, 'rowan');
    await rm(probe);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      await rm(probe, { force: true });
      throw new StartFailure('diskFull', { folder: dataDir });
    }
    throw code ? new StartFailure('folderNotWritable', { folder: dataDir, code }) : error;
  }
}

/**
 * Takes the data folder for this process; null when another process has it. The kernel gives it back when the
 * process ends, however it ends: there is no lock file that could go stale.
 */
export async function holdDataFolder(dataDir: string): Promise<{ release: () => Promise<void> } | null> {
  const { dev, ino } = await stat(dataDir);
  // A name in Linux's abstract namespace: no file, and bound to the folder itself rather than to one path to it.
  const server = createServer().listen(`\0rowan-data-${dev}-${ino}`);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (systemCodeOf(error) === 'EADDRINUSE') return null;
    throw error;
  }
  server.unref();
  return {
    release: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
