import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './bootstrap.mjs';

const run = promisify(execFile);

/** Chromium without the browser around the page: a third less work, as it draws no window of its own. */
const lightName = 'chromium-headless-shell';
const names = [lightName, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const playwright = path.join(root, 'node_modules/playwright/cli.js');
const downloadTimeoutMs = 5 * 60_000;

/**
 * A browser for the journeys: the one ROWAN_CHROMIUM names, else one on PATH, else Playwright's download, else (as
 * root, where there is apt) the distribution's package. A machine that does nothing but test (CI) gets the light one
 * if it can be had. Throws with what to install when there is none.
 */
export async function ensureChromium(): Promise<string> {
  const named = process.env['ROWAN_CHROMIUM'];
  if (named) {
    if (await runs(named)) return named;
    throw new Error(`ROWAN_CHROMIUM does not run: ${named}`);
  }
  if (process.env['CI'] === 'true' && canInstall()) await install(lightName).catch(() => undefined);
  const found = (await firstOnPath()) ?? (await downloaded()) ?? (await packaged());
  if (found) return found;
  throw new Error(
    'No browser for the journeys. Install Chromium or Chrome (Debian: apt-get install chromium), or set ROWAN_CHROMIUM.',
  );
}

/** Fonts for Korean and Chinese, so that screenshots show text. As root, where there is apt; else nothing happens. */
export async function ensureFonts(): Promise<void> {
  if ((await said('fc-list', [':lang=ko'])) !== '' || !canInstall()) return;
  await install('fonts-noto-cjk').catch(() => undefined);
}

async function firstOnPath(): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (existsSync(file) && (await runs(file))) return file;
    }
  }
  return null;
}

async function downloaded(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  if (existsSync(file) && (await runs(file))) return file;
  try {
    await run(process.execPath, [playwright, 'install', 'chromium'], {
      timeout: downloadTimeoutMs,
      env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    });
    if (!(await runs(file)) && canInstall())
      await run(process.execPath, [playwright, 'install-deps', 'chromium']);
  } catch {
    return null;
  }
  return (await runs(file)) ? file : null;
}

async function packaged(): Promise<string | null> {
  if (!canInstall()) return null;
  try {
    await install('chromium');
  } catch {
    return null;
  }
  return firstOnPath();
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function install(name: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, maxBuffer: 1e8 });
}

/** A stub that only says how to get the browser is none. */
async function runs(file: string): Promise<boolean> {
  return (await said(file, ['--version', '--no-sandbox'])) !== '';
}

async function said(file: string, args: string[]): Promise<string> {
  try {
    return (await run(file, args, { timeout: 30_000 })).stdout.trim();
  } catch {
    return '';
  }
}
