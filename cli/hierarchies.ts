import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { HierarchyTree } from '@/lib/privacy/risk/hierarchy';
import { UsageError } from './output';

const treesSchema = z.record(
  z.string(),
  z.strictObject({
    codes: z.array(z.string()).optional(),
    parents: z.record(z.string(), z.string()).optional(),
  }),
);

/**
 * Reads `{column: {codes?, parents?}}`: what each column's values may be generalised to. A column that is not in it can
 * only be shown or left out. Throws UsageError when the file is of another shape.
 */
export async function readTrees(
  file: string | undefined,
  columns: readonly string[],
): Promise<HierarchyTree[]> {
  const trees = file === undefined ? {} : await read(file);
  return columns.map((name) => {
    const { codes, parents } = trees[name] ?? {};
    return { name, ...(codes && { codes }), ...(parents && { parents }) };
  });
}

async function read(file: string): Promise<z.output<typeof treesSchema>> {
  try {
    return treesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new UsageError(`${file} is not a file of hierarchies: {"column": {"parents": {"code": "group"}}}.`);
  }
}
