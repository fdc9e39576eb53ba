import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '@/cli/connect';
import { recordCase } from '@/lib/cases/record-case';
import { resetEnv } from '@/lib/core/env';
import { asSystem } from '@/lib/db/as-actor';
import { disconnect } from '@/lib/db/client';
import { asOwner } from '@/lib/db/owner-connection';
import { eraseCaseAsSystem } from '@/lib/retention/erase-case';
import { sweepStorage } from '@/lib/retention/sweep-storage';
import { ensureDataFolder } from '@/lib/setup/data-folder';
import { openDatabase } from '@/lib/setup/open-database';
import { prepareInstallation } from '@/lib/setup/prepare-installation';
import { openOffice, someAnswers } from '@/tests/db/office';

let dataDir: string;
beforeAll(async () => {
  await disconnect();
  dataDir = await mkdtemp(path.join(tmpdir(), 'rowan-erase-'));
  process.env['ROWAN_DATA_DIR'] = dataDir;
  resetEnv();
  await ensureDataFolder(dataDir);
});
afterAll(async () => rm(dataDir, { recursive: true, force: true }));

/** Every file below a folder that holds one of the byte strings. */
async function filesWith(folder: string, wanted: readonly Buffer[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    if (wanted.some((needle) => bytes.includes(needle))) found.push(path.relative(folder, file));
  }
  return found;
}

const dump = `SELECT string_agg(query_to_xml('SELECT * FROM ' || quote_ident(table_name), true, false, '')::text, '') AS dump
  FROM information_schema.tables WHERE table_schema = 'public'`;

test('after erasing, neither the tables, nor a fresh dump of them, nor any file of the data folder holds the key', async () => {
  const database = await openDatabase(dataDir, null);
  const { ownerUrl } = database;
  const text = 'CANARY 진술 内容';
  let wrapped: Buffer;
  let later: string;
  try {
    const appUrl = await prepareInstallation({ dataDir, ownerUrl, givenAppUrl: null });
    [wrapped, later] = await signedIn(appUrl, async () => {
      const { organizationId, people } = await openOffice();
      const { code } = await recordCase(people.workerA, { ...someAnswers, narrative: { text } });
      const other = await recordCase(people.workerA, { ...someAnswers, narrative: { text } });
      const keyOf = (which: string) =>
        asSystem(organizationId, async (tx) => {
          const { id } = await tx.case.findFirstOrThrow({ where: { code: which }, select: { id: true } });
          const row = await tx.caseKey.findFirstOrThrow({ where: { caseId: id } });
          await tx.case.updateMany({
            where: { id },
            data: { stage: 'Closed', closureReason: 'PlanCompleted', closedAt: new Date() },
          });
          return Buffer.from(row.wrapped);
        });
      const key = await keyOf(code);
      const kept = await keyOf(other.code);
      // The search can fail: before the erasure the key is in the tables' files and in the log.
      await asOwner(ownerUrl, (owner) => owner.query('CHECKPOINT'));
      expect((await filesWith(dataDir, [key])).length).toBeGreaterThan(1);
      expect((await filesWith(dataDir, [kept])).length).toBeGreaterThan(0);

      await eraseCaseAsSystem(organizationId, code);
      expect(await sweepStorage(ownerUrl)).toEqual({ log: true });
      const written = await asOwner(ownerUrl, async (owner) => {
        const { rows } = await owner.query<{ dump: string }>(dump);
        return rows[0]?.dump ?? '';
      });
      expect(written).toContain(code);
      expect(written).not.toContain(key.toString('base64').slice(0, 40));
      expect(written).not.toContain('CANARY');
      expect(await filesWith(dataDir, [kept])).not.toEqual([]);
      return [key, code] as const;
    });
    expect(await filesWith(dataDir, [wrapped, Buffer.from('CANARY')])).toEqual([]);
  } finally {
    await database.stop();
  }
  // The folder at rest is what a copy of it, or a thief, has.
  expect(await filesWith(dataDir, [wrapped, Buffer.from('CANARY')])).toEqual([]);
  expect(later).toMatch(/^\w{4}-\w{4}$/u);
});
