import 'server-only';
import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartFailure, systemCodeOf } from '@/lib/core/start-failure';
import { programEnvironment, type Runner } from './embedded-account';
import type { EmbeddedBinaries } from './embedded-binaries';

const run = promisify(execFile);

/** Superuser of the embedded cluster; migrations run as it, the application never does. */
export const clusterOwner = 'rowan';

/** A new cluster takes 45 MB; the rest is room for the write-ahead log and the first work. */
const bytesForNewCluster = 250 * 1024 * 1024;
const bytesForStart = 40 * 1024 * 1024;

/** Throws when the disk of `folder` has no room for a new cluster or for running an existing one. */
export async function assertDiskSpace(folder: string, isNew: boolean): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < (isNew ? bytesForNewCluster : bytesForStart)) {
    throw new StartFailure('diskFull', { folder });
  }
}

/** Major version of the cluster's files; null when there is no cluster. */
export async function clusterVersion(clusterDir: string): Promise<number | null> {
  try {
    return Number((await readFile(path.join(clusterDir, 'PG_VERSION'), 'utf8')).trim());
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Makes a new cluster that only `password` opens. It is built beside its place and moved there when it is whole, so
 * that an interrupted start leaves no half cluster.
 */
export async function createCluster(
  binaries: EmbeddedBinaries,
  runner: Runner,
  clusterDir: string,
  password: string,
): Promise<void> {
  const parent = path.dirname(clusterDir);
  const site = path.join(parent, 'postgres.new');
  const passwordFile = path.join(site, 'password');
  await rm(site, { recursive: true, force: true });
  try {
    await mkdir(site, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (runner.account) {
      const { uid, gid } = runner.account;
      await chown(passwordFile, uid, gid);
      await chown(site, uid, gid);
      await chmod(parent, 0o711);
    }
    const [program, ...args] = [
      ...runner.prefix,
      binaries.initdb,
      `--pgdata=${path.join(site, 'cluster')}`,
      `--username=${clusterOwner}`,
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      '--no-instructions',
    ];
    await run(program, args, { ...runner.account, cwd: '/', env: programEnvironment });
    await rename(path.join(site, 'cluster'), clusterDir);
  } catch (error) {
    throw translate(error, parent);
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

function translate(error: unknown, folder: string): unknown {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  if (systemCodeOf(error) === 'ENOSPC' || said.includes('No space left on device')) {
    return new StartFailure('diskFull', { folder });
  }
  if (said.includes('Permission denied')) return new StartFailure('rootNeedsAccount', { folder });
  const lastLine = said.trim().split('\n').at(-1) ?? '';
  return said ? new StartFailure('databaseNotStarted', { reason: lastLine, file: folder }) : error;
}
