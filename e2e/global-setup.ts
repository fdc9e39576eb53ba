import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FullConfig } from '@playwright/test';
import { startInstance } from './instance';

/** Starts the instance that the journeys share, with a small practice organisation, and stops it after the last. */
export default async function setUp(config: FullConfig): Promise<() => Promise<void>> {
  const baseUrl = config.projects[0]?.use.baseURL ?? '';
  const instance = await startInstance(Number(new URL(baseUrl).port));
  const file = path.join(instance.dataDir, 'accounts.json');
  await writeFile(file, JSON.stringify(await instance.practice(300, 1)), { mode: 0o600 });
  process.env['ROWAN_E2E_ACCOUNTS'] = file;
  return instance.stop;
}
