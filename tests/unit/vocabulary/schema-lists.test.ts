import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listNames } from '@/lib/vocabulary/lists';

const schemaFolder = path.join(import.meta.dirname, '../../../prisma/schema');

/** Lists named in column comments: `/// [sensitive] code:gender — …`. */
const namedLists = readdirSync(schemaFolder)
  .filter((file) => file.endsWith('.prisma'))
  .flatMap((file) => [
    ...readFileSync(path.join(schemaFolder, file), 'utf8').matchAll(/^\s*\/\/\/ \[\w+\].*?code:(\w+)/gmu),
  ])
  .map(([, list]) => list);

describe('coded columns of the database', () => {
  it('each take their codes from a list that exists', () => {
    const known: string[] = [...listNames, 'country', 'region', 'missing'];
    expect(namedLists.length).toBeGreaterThan(40);
    expect(namedLists.filter((list) => list === undefined || !known.includes(list))).toEqual([]);
  });
});
