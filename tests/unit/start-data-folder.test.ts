import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureDataFolder, holdDataFolder } from '@/lib/setup/data-folder';
import {
  clearRunState,
  findRunState,
  type RunState,
  runStatePath,
  writeRunState,
} from '@/lib/setup/run-state';

let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'rowan-folder-'));
});

afterEach(async () => {
  await rm(parent, { recursive: true, force: true });
});

const state: RunState = {
  kind: 'server',
  pid: 1,
  databasePort: 5000,
  databasePid: 2,
  webServerPid: null,
  origin: 'http://localhost:3000',
};

test('a new data folder is its owner’s alone', async () => {
  const folder = path.join(parent, 'deep/data');
  await ensureDataFolder(folder);
  expect((await stat(folder)).mode & 0o077).toBe(0);
});

test('a place that cannot be a folder is named', async () => {
  const file = path.join(parent, 'file');
  await writeFile(file, '');
  await expect(ensureDataFolder(path.join(file, 'data'))).rejects.toMatchObject({
    reason: 'folderNotWritable',
    values: { folder: path.join(file, 'data') },
  });
});

test('a folder is held once, by whatever path it is reached, until it is released', async () => {
  await symlink(parent, `${parent}-link`);
  const hold = await holdDataFolder(parent);
  expect(hold).not.toBeNull();
  expect(await holdDataFolder(`${parent}-link`)).toBeNull();
  await hold?.release();
  const again = await holdDataFolder(`${parent}-link`);
  expect(again).not.toBeNull();
  await again?.release();
  await rm(`${parent}-link`);
});

test('a killed process holds nothing', async () => {
  const { dev, ino } = await stat(parent);
  const holder = spawn(process.execPath, [
    '-e',
    `require('net').createServer().listen('\\0rowan-data-${dev}-${ino}', () => console.log('held'))`,
  ]);
  await once(holder.stdout, 'data');
  expect(await holdDataFolder(parent)).toBeNull();
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const hold = await holdDataFolder(parent);
  expect(hold).not.toBeNull();
  await hold?.release();
});

test('the run state reads back as written, for its owner alone, and is gone when cleared', async () => {
  expect(await findRunState(parent)).toBeNull();
  await writeRunState(parent, state);
  expect(await findRunState(parent)).toEqual(state);
  expect((await stat(runStatePath(parent))).mode & 0o777).toBe(0o600);
  await clearRunState(parent);
  expect(await findRunState(parent)).toBeNull();
});

test('a run state that was cut off while it was written is none', async () => {
  await writeFile(runStatePath(parent), '{"kind":"serv');
  expect(await findRunState(parent)).toBeNull();
});
