import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PracticeReport } from '@/lib/practice/build-practice';
import { nodeOptions, root } from '@/scripts/bootstrap.mjs';

/** A whole Rowan of its own: built server, embedded database and keys in a temporary folder. */
export interface Instance {
  origin: string;
  dataDir: string;
  /** The one-time link; null when the instance is set up. */
  setUpLink: string | null;
  /** Runs a command of `rowan` on it and returns its JSON answer. */
  rowan: (...args: string[]) => Promise<unknown>;
  /** Builds a practice organisation in it. */
  practice: (cases: number, seed: number) => Promise<PracticeReport>;
  stop: () => Promise<void>;
}

/** Starts an instance as `npm start` does, on a port that nobody else uses, and returns when it serves. */
export async function startInstance(port: number): Promise<Instance> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'rowan-e2e-'));
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    LANG: 'C.UTF-8',
    PORT: String(port),
    ROWAN_HOST: '',
    ROWAN_ORIGIN: '',
    ROWAN_DATA_DIR: dataDir,
    DATABASE_URL: '',
    ROWAN_APP_DATABASE_URL: '',
  };
  const server = spawn(process.execPath, [...nodeOptions, path.join(root, 'scripts/serve.ts')], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl-C')) resolve();
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => reject(new Error(`The instance did not start.\n${said}`)));
  });
  await ready;
  const rowan = (...args: string[]) => runCommand(args, environment);
  return {
    origin: `http://localhost:${port}`,
    dataDir,
    setUpLink: /http\S+#\S+/u.exec(said)?.[0] ?? null,
    rowan,
    practice: async (cases, seed) =>
      (await rowan('practice', '--cases', String(cases), '--seed', String(seed))) as PracticeReport,
    stop: async () => {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function runCommand(args: string[], environment: NodeJS.ProcessEnv): Promise<unknown> {
  const program = path.join(root, 'scripts/command.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...nodeOptions, program, ...args, '--json'],
    {
      cwd: root,
      env: environment,
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return JSON.parse(stdout);
}
