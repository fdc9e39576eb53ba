import 'server-only';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openLogFile } from '@/lib/core/log-file';
import { StartFailure, systemCodeOf } from '@/lib/core/start-failure';
import { chooseRunner, programEnvironment, type Runner } from './embedded-account';
import { findEmbeddedBinaries } from './embedded-binaries';
import { assertDiskSpace, clusterOwner, clusterVersion, createCluster } from './embedded-cluster';
import { embeddedSettings } from './embedded-settings';
import { clearSurvivor, stopPostgres } from './embedded-survivor';

export interface EmbeddedOptions {
  /** Absolute folder of the cluster; made when it is not there. Its parent must exist. */
  clusterDir: string;
  /** Where PostgreSQL writes its log. */
  logFile: string;
  /** Opens the superuser `rowan`. A new cluster gets it; an existing one must have it. */
  password: string;
  /** False only for tests: a power cut then loses data. */
  isDurable?: boolean;
}

/** A running PostgreSQL that belongs to this process and listens on 127.0.0.1 alone. */
export interface EmbeddedServer {
  port: number;
  pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Where its superuser signs in to `database`. */
  urlOf: (database: string) => string;
  /** Ends it within seven seconds, cleanly if it will. */
  stop: () => Promise<void>;
}

const recoveryTimeoutMs = 10 * 60_000;

/** True when `clusterDir` holds a cluster of the version Rowan brings; throws when it is of another version. */
export async function hasCluster(clusterDir: string): Promise<boolean> {
  const version = await clusterVersion(clusterDir);
  const { majorVersion } = findEmbeddedBinaries();
  if (version !== null && version !== majorVersion) {
    throw new StartFailure('clusterVersion', { found: version, brought: majorVersion });
  }
  return version !== null;
}

/**
 * Starts the embedded PostgreSQL on a free port and returns when it accepts connections. Makes the cluster first
 * where there is none; recovers one that was killed. The caller makes sure that nobody else works on the folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { clusterDir, logFile, password } = options;
  const binaries = findEmbeddedBinaries();
  const isNew = !(await hasCluster(clusterDir));
  await assertDiskSpace(path.dirname(clusterDir), isNew);
  const runner = await chooseRunner(binaries.postgres, clusterDir);
  if (isNew) await createCluster(binaries, runner, clusterDir, password);
  else await clearSurvivor(clusterDir);
  // Between choosing a free port and listening on it another program may take it.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const started = await launch(binaries.postgres, runner, options, port);
    if (started) return serverOf(started, port, password);
    const said = await lastWordsOf(logFile);
    if (attempt < 3 && said.includes('could not create any TCP/IP sockets')) continue;
    if (said.includes('No space left on device')) throw new StartFailure('diskFull', { folder: clusterDir });
    throw new StartFailure('databaseNotStarted', { reason: said, file: logFile });
  }
}

function serverOf(child: ChildProcess, port: number, password: string): EmbeddedServer {
  const pid = pidOf(child);
  const isRunning = child.exitCode === null && child.signalCode === null;
  const ended = isRunning ? once(child, 'exit').then(() => undefined) : Promise.resolve();
  return {
    port,
    pid,
    ended,
    urlOf: (database) => `postgresql://${clusterOwner}:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await stopPostgres(pid);
      await ended;
    },
  };
}

/** Starts the server process; null when it ended before it accepted connections. */
async function launch(
  postgres: string,
  runner: Runner,
  { clusterDir, logFile, password, isDurable = true }: EmbeddedOptions,
  port: number,
): Promise<ChildProcess | null> {
  const log = await openLogFile(logFile);
  const settings = { ...embeddedSettings(isDurable), port };
  const [program = postgres, ...args] = [
    ...runner.prefix,
    postgres,
    '-D',
    clusterDir,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = spawn(program, args, {
    ...runner.account,
    cwd: '/',
    env: programEnvironment,
    // Its own session: Ctrl-C in the terminal reaches Rowan, which then stops the server after its users.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  await Promise.race([once(child, 'spawn'), once(child, 'error').then(([error]) => Promise.reject(error))]);
  await log.close();
  return (await accepts(child, port, password)) ? child : null;
}

async function accepts(child: ChildProcess, port: number, password: string): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < recoveryTimeoutMs; waitedMs += 15) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const client = new Client({
      host: '127.0.0.1',
      port,
      user: clusterOwner,
      password,
      database: 'postgres',
    });
    try {
      await client.connect();
      return true;
    } catch (error) {
      if (systemCodeOf(error) === '28P01') {
        await stopPostgres(pidOf(child));
        throw new StartFailure('databasePassword');
      }
    } finally {
      await client.end().catch(() => undefined);
    }
    await pause(15);
  }
  await stopPostgres(pidOf(child));
  return false;
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('A process that was started has no number.');
  return pid;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP socket has no port.');
  return address.port;
}

async function lastWordsOf(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8')).trim().split('\n');
  return (lines.findLast((line) => /FATAL|PANIC|error|could not/u.test(line)) ?? lines.at(-1) ?? '').trim();
}
