import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmbeddedServer, startEmbedded } from '@/lib/db/embedded';

let folder: string;
let clusterDir: string;
const running: EmbeddedServer[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rowan-embedded-'));
  clusterDir = path.join(folder, 'postgres');
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(password = 'the password'): Promise<EmbeddedServer> {
  const server = await startEmbedded({ clusterDir, logFile: path.join(folder, 'log'), password });
  running.push(server);
  return server;
}

async function query(server: EmbeddedServer, sql: string, parameters: unknown[] = []): Promise<unknown[]> {
  const client = new Client({ connectionString: server.urlOf('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}

const keepOne = 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)';
const readKept = 'SELECT n FROM kept';

test('what was written is there after stop and start', async () => {
  const first = await start();
  await query(first, keepOne);
  await first.stop();
  expect(existsSync(path.join(clusterDir, 'postmaster.pid'))).toBe(false);
  expect(await query(await start(), readKept)).toEqual([{ n: 1 }]);
});

test('what was committed is there after the server was killed', async () => {
  const first = await start();
  await query(first, keepOne);
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  expect(await query(await start(), readKept)).toEqual([{ n: 1 }]);
});

test('a server that outlived its Rowan is stopped cleanly and a new one started', async () => {
  const survivor = await start();
  await query(survivor, keepOne);
  const second = await start();
  await survivor.ended;
  expect(second.pid).not.toBe(survivor.pid);
  expect(await query(second, readKept)).toEqual([{ n: 1 }]);
});

test('a lock file that names some other program is no lock', async () => {
  const first = await start();
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  const other = spawn('sleep', ['60']);
  await writeFile(path.join(clusterDir, 'postmaster.pid'), `${other.pid}\n${clusterDir}\n0\n1\n\n\n\n`);
  await start();
  expect(other.exitCode ?? other.signalCode).toBeNull();
  other.kill();
  await once(other, 'exit');
});

test('what an interrupted first start left is thrown away', async () => {
  await mkdir(path.join(folder, 'postgres.new/cluster'), { recursive: true });
  await writeFile(path.join(folder, 'postgres.new/cluster/PG_VERSION'), '18');
  await start();
  expect(existsSync(path.join(folder, 'postgres.new'))).toBe(false);
});

test('only the right password opens it', async () => {
  await (await start()).stop();
  await expect(start('another')).rejects.toMatchObject({ reason: 'databasePassword' });
  await start();
});

test('listens on the loopback address alone', async () => {
  const { port } = await start();
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  for (const { address } of addresses.filter(({ internal, family }) => !internal && family === 'IPv4')) {
    const client = new Client({
      host: address,
      port,
      user: 'rowan',
      database: 'postgres',
      connectionTimeoutMillis: 2000,
    });
    await expect(client.connect()).rejects.toThrow();
  }
});

test('refuses files of another major version', async () => {
  await mkdir(clusterDir);
  await writeFile(path.join(clusterDir, 'PG_VERSION'), '17\n');
  await expect(start()).rejects.toMatchObject({ reason: 'clusterVersion', values: { found: 17 } });
});

test('its log holds no values, not even of statements that fail', async () => {
  const server = await start();
  await query(server, 'CREATE TABLE kept (n int PRIMARY KEY, words text CHECK (length(words) < 9))');
  const attempts = [
    [`INSERT INTO kept VALUES (1, 'marker in a literal')`, []],
    ['INSERT INTO kept VALUES ($1, $2)', [1, 'marker in a parameter']],
    [`SELECT 'marker in a cast'::int`, []],
  ] as const;
  for (const [sql, parameters] of attempts) {
    await expect(query(server, sql, [...parameters])).rejects.toThrow();
  }
  await server.stop();
  expect(await readFile(path.join(folder, 'log'), 'utf8')).not.toContain('marker');
});
