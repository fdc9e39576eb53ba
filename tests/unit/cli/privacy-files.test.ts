import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nodeOptions, root } from '@/scripts/bootstrap.mjs';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rowan-files-'));
  file = path.join(folder, 'cases.csv');
  // 240 cases in which sex and origin alone single out three people.
  const rows = Array.from({ length: 240 }, (_, at) => {
    const sex = at % 80 === 0 ? 'M' : 'F';
    return [sex, ['KP', 'CN'][at % 2], ['marriage', 'labour', 'sexual'][at % 3], `=cmd|${at}`].join(',');
  });
  await writeFile(file, `sex,origin,pattern,extra\n${rows.join('\n')}\nM,MN,labour,x\n`);
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

async function rowan(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const program = [...nodeOptions, path.join(root, 'cli/rowan.ts'), ...args];
    const child = execFile(process.execPath, program, { cwd: root }, (_, out, err) =>
      resolve({ status: child.exitCode ?? -1, out, err }),
    );
  });
}

const riskAnswer = z.object({
  rows: z.number(),
  uniques: z.number(),
  classesUnderK: z.number(),
  prosecutor: z.object({ max: z.number() }),
});

describe('rowan on plain files', () => {
  test('risk counts who stands alone, and writes it record by record', async () => {
    const out = path.join(folder, 'risk.csv');
    const { status, out: text } = await rowan('risk', file, '--qi', 'sex,origin', '--json', '--out', out);
    expect(status).toBe(0);
    expect(riskAnswer.parse(JSON.parse(text))).toMatchObject({
      rows: 241,
      uniques: 1,
      prosecutor: { max: 1 },
    });
    const records = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(await readFile(out), { columns: true, bom: true }));
    expect(records).toHaveLength(241);
    expect(records.filter(({ classSize }) => classSize === '1')).toHaveLength(1);
  });

  test('protect writes a file in which, read by another program, everybody hides among k', async () => {
    const out = path.join(folder, 'protected.csv');
    const { status } = await rowan(
      'protect',
      file,
      '--qi',
      'sex,origin',
      '--sensitive',
      'pattern',
      '--k',
      '11',
      '--out',
      out,
    );
    expect(status).toBe(0);
    const records = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(await readFile(out), { columns: true, bom: true }));
    expect(records.length).toBeGreaterThan(200);
    const sizes = new Map<string, number>();
    for (const { sex, origin } of records)
      sizes.set(`${sex} ${origin}`, (sizes.get(`${sex} ${origin}`) ?? 0) + 1);
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(11);
    expect(Object.keys(records[0] ?? {})).not.toContain('extra');
  });

  test('protect writes nothing when it is used wrongly', async () => {
    const out = path.join(folder, 'never.csv');
    const { status, err } = await rowan('protect', file, '--qi', 'sex', '--k', '1', '--out', out);
    expect(status).toBe(2);
    expect(err).toContain('k is a whole number');
    expect(existsSync(out)).toBe(false);
  });

  test('table shows no count from 1 to the threshold, and says how uncertain each blank is', async () => {
    const { status, out } = await rowan('table', file, '--dims', 'sex,origin', '--threshold', '11', '--json');
    expect(status).toBe(0);
    const { cells } = z
      .object({
        cells: z.array(
          z.object({
            codes: z.record(z.string(), z.string().nullable()),
            value: z.number().nullable(),
            interval: z.object({ least: z.number(), most: z.number().nullable() }).optional(),
          }),
        ),
      })
      .parse(JSON.parse(out));
    expect(cells.filter(({ value }) => value !== null && value > 0 && value < 11)).toEqual([]);
    const blanks = cells.filter(({ value }) => value === null);
    expect(blanks.length).toBeGreaterThan(0);
    for (const { interval } of blanks) {
      expect((interval?.most ?? Infinity) - (interval?.least ?? 0)).toBeGreaterThanOrEqual(11);
    }
  });
});
