import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartFailure, systemCodeOf } from '@/lib/core/start-failure';
import { alone, root } from './bootstrap.mjs';
import { step } from './say.mjs';

/** Everything that the production build reads. */
const buildInputs = ['app', 'components', 'i18n', 'lib', 'messages', 'public', 'types', 'prisma/schema'];
const rootInputs = /^(?:package-lock|tsconfig|next\.config|postcss\.config|proxy|instrumentation)/u;

const standalone = path.join(root, '.next/standalone');
const buildStamp = path.join(root, '.next/rowan-sources');
const clientStamp = path.join(root, 'prisma/generated/rowan-sources');

/** Where the server of the last build is. */
export const serverFile = path.join(standalone, 'server.js');

/** Generates the database client when the schema has changed since, or Prisma has. */
export async function ensureDatabaseClient(): Promise<void> {
  const wanted = await digestOf(['prisma/schema', 'node_modules/prisma/package.json']);
  if ((await readStamp(clientStamp)) === wanted) return;
  await alone(() =>
    step('generating', async () => {
      // `generate` runs on WebAssembly; Prisma still wants a schema engine, which would be a download, to exist.
      await runTool('node_modules/prisma/build/index.js', ['generate'], {
        PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
        CHECKPOINT_DISABLE: '1',
      });
      await writeFile(clientStamp, wanted);
    }),
  );
}

/** Makes the production build when its sources have changed since the last whole one. */
export async function ensureBuilt(): Promise<void> {
  await ensureDatabaseClient();
  const rootFiles = (await readdir(root)).filter((name) => rootInputs.test(name));
  const wanted = await digestOf([...buildInputs, ...rootFiles]);
  const isFresh = async () => existsSync(serverFile) && (await readStamp(buildStamp)) === wanted;
  if (await isFresh()) return;
  await alone(async () => {
    if (await isFresh()) return;
    await step('building', async () => {
      await rm(buildStamp, { force: true });
      await runTool('node_modules/next/dist/bin/next', ['build'], {
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        // A build serves every installation: nothing of this one goes into it.
        DATABASE_URL: '',
        ROWAN_APP_DATABASE_URL: '',
      });
      await completeStandalone();
      await writeFile(buildStamp, wanted);
    });
  });
}

/** The standalone folder comes without what the browser loads, and with the settings file of the clone. */
async function completeStandalone(): Promise<void> {
  await cp(path.join(root, '.next/static'), path.join(standalone, '.next/static'), { recursive: true });
  if (existsSync(path.join(root, 'public'))) {
    await cp(path.join(root, 'public'), path.join(standalone, 'public'), { recursive: true });
  }
  for (const name of await readdir(standalone)) {
    if (name.startsWith('.env')) await rm(path.join(standalone, name));
  }
}

async function runTool(script: string, args: string[], environment: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-6000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  const code = await new Promise((resolve) => child.once('close', resolve));
  process.off('exit', stop);
  if (code === 0) return;
  if (said.includes('ENOSPC')) throw new StartFailure('diskFull', { folder: root });
  process.stderr.write(`\n${said.trim()}\n`);
  throw new StartFailure('buildFailed');
}

async function readStamp(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** SHA-256 over names and contents of the files at `places`, and the Node that will read them. */
async function digestOf(places: string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const place of places.toSorted()) {
    for (const file of await filesAt(path.join(root, place))) {
      hash.update(`\0${path.relative(root, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesAt(place: string): Promise<string[]> {
  if (!existsSync(place)) return [];
  if (path.extname(place) !== '' && !place.endsWith('/')) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(path.join(root, '.next'), { recursive: true });
  await ensureBuilt();
}
