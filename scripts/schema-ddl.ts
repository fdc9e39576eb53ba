import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The `.prisma` files of this repository in the shape the schema engine takes. */
async function schemaFiles(): Promise<{ path: string; content: string }[]> {
  const folder = path.join(root, 'prisma/schema');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).toSorted();
  return Promise.all(
    names.map(async (name) => ({
      path: path.join(folder, name),
      content: await readFile(path.join(folder, name), 'utf8'),
    })),
  );
}

/**
 * The DDL that Prisma itself would write for `prisma/schema` on an empty database. The WebAssembly build of Prisma's
 * schema engine compares the schema with nothing; it connects to `databaseUrl` all the same, and changes nothing there.
 */
export async function ddlOfPrismaSchema(databaseUrl: string): Promise<string> {
  const wasm = await readFile(
    path.join(root, 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm'),
  );
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  const files = await schemaFiles();
  const factory = new PrismaPg({ connectionString: databaseUrl });
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const result = await schemaEngine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.stdout ?? '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(await ddlOfPrismaSchema(process.argv[2] ?? ''));
}
