import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled } from '@/scripts/installed.mjs';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'rowan-installed-'));
  await mkdir(path.join(root, 'node_modules'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

async function lock(packages: Record<string, object>): Promise<void> {
  await writeFile(
    path.join(root, 'package-lock.json'),
    JSON.stringify({ packages: { '': {}, ...packages } }),
  );
}

async function installed(packages: Record<string, object>): Promise<void> {
  await writeFile(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}

test('an installation that was interrupted, and so has no list of its own, is none', async () => {
  await lock({ 'node_modules/a': { version: '1.0.0' } });
  expect(isInstalled(root)).toBe(false);
});

test('every package of the lock file must be there in its version', async () => {
  await lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } });
  await installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } });
  expect(isInstalled(root)).toBe(true);
  await installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } });
  expect(isInstalled(root)).toBe(false);
  await installed({ 'node_modules/a': { version: '1.0.0' } });
  expect(isInstalled(root)).toBe(false);
});

test('an optional package counts where it fits the machine, and only there', async () => {
  await installed({});
  await lock({ 'node_modules/a': { version: '1.0.0', optional: true, os: ['other'], cpu: [process.arch] } });
  expect(isInstalled(root)).toBe(true);
  await lock({
    'node_modules/a': { version: '1.0.0', optional: true, os: [process.platform], cpu: process.arch },
  });
  expect(isInstalled(root)).toBe(false);
  await lock({ 'node_modules/a': { version: '1.0.0', optional: true, os: [`!${process.platform}`] } });
  expect(isInstalled(root)).toBe(true);
});
