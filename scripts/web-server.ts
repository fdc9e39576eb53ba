import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Env } from '@/lib/core/env';
import { openLogFile } from '@/lib/core/log-file';
import { StartFailure, systemCodeOf } from '@/lib/core/start-failure';
import { root } from './bootstrap.mjs';
import { serverFile } from './build';

export interface WebServer {
  pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Lets running requests finish, four seconds at most. */
  stop: () => Promise<void>;
}

const startTimeoutMs = 60_000;
const stopTimeoutMs = 4_000;
/** A server whose Rowan was just killed needs a moment to go. */
const portTimeoutMs = 1_500;

/** Throws portInUse when another program listens where the server is to listen. */
export async function assertPortFree({ hostname, port }: Env): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += 100) {
    const probe = createServer().listen(port, hostname);
    try {
      await once(probe, 'listening');
      probe.close();
      await once(probe, 'close');
      return;
    } catch (error) {
      const code = systemCodeOf(error);
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
        throw new StartFailure('settingsInvalid', { names: 'ROWAN_HOST' });
      if (code === 'EACCES') throw new StartFailure('settingsInvalid', { names: `PORT (${port})` });
      if (code !== 'EADDRINUSE') throw error;
      if (waitedMs >= portTimeoutMs) throw new StartFailure('portInUse', { port, other: port + 100 });
      await pause(100);
    }
  }
}

/** Starts the built server as a process of its own and returns when it answers; with `isDev`, `next dev`. */
export async function startWebServer(
  settings: Env,
  appDatabaseUrl: string,
  isDev: boolean,
): Promise<WebServer> {
  const logFile = path.join(settings.dataDir, 'logs', 'server.log');
  const log = await openLogFile(logFile);
  const watch = pathToFileURL(path.join(root, 'scripts/parent-watch.mjs')).href;
  const program = isDev ? [path.join(root, 'node_modules/next/dist/bin/next'), 'dev'] : [serverFile];
  const output = isDev ? 'inherit' : log.fd;
  const child = spawn(process.execPath, ['--import', watch, ...program], {
    cwd: isDev ? root : path.dirname(serverFile),
    env: serverEnvironment(settings, appDatabaseUrl, isDev),
    // Its own session: Ctrl-C in the terminal reaches only us, and we stop the server before its database.
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  const ended = once(child, 'exit').then(() => undefined);
  await log.close();
  await answers(child, settings, logFile);
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
}

function serverEnvironment(settings: Env, appDatabaseUrl: string, isDev: boolean): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: isDev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_URL: settings.origin,
    PORT: String(settings.port),
    HOSTNAME: settings.hostname,
    ROWAN_DATA_DIR: settings.dataDir,
    ROWAN_ORIGIN: settings.origin,
    ROWAN_APP_DATABASE_URL: appDatabaseUrl,
    // The owner's login stays here: what serves people has no way to it.
    DATABASE_URL: '',
  };
}

async function answers(child: ChildProcess, { hostname, port }: Env, logFile: string): Promise<void> {
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[hostname] ?? hostname;
  for (let waitedMs = 0; waitedMs < startTimeoutMs; waitedMs += 50) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await isHealthy(host, port)) return;
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new StartFailure('serverStopped', { file: logFile });
}

async function isHealthy(host: string, port: number): Promise<boolean> {
  try {
    const [response] = await once(get({ host, port, path: '/api/health', timeout: 5_000 }), 'response');
    response.resume();
    return response.statusCode === 200;
  } catch {
    return false; // not listening yet
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
  await ended;
  clearTimeout(timer);
}
