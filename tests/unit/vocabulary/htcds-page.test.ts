import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htcdsFields } from '@/lib/vocabulary/htcds-fields';
import { htcdsPage } from '@/scripts/htcds-page';
import { describedColumns } from '@/tests/db/schema/prisma-columns';
import { htcdsFieldNames } from './htcds-core';

const plain = (text: string) => text.replaceAll(/[ \-|]+/gu, ' ');

describe('every field of HTCDS 2.0', () => {
  it('has a place or a reason, core ones and others', () => {
    const named = (isCore: boolean) =>
      htcdsFields.filter((field) => field.isCore === isCore).map(({ name }) => name);
    expect(htcdsFieldNames.core).toHaveLength(40);
    expect(named(true)).toEqual(htcdsFieldNames.core);
    expect(named(false).toSorted()).toEqual([...htcdsFieldNames.other].toSorted());
    expect(htcdsFields).toHaveLength(84);
  });

  it('that is kept lives in a column that exists', () => {
    const columns = describedColumns().map(({ table, column }) => `${table}.${column}`);
    const places = htcdsFields.flatMap((field) => ('column' in field ? [field.column] : []));
    expect(places.length).toBeGreaterThan(30);
    expect(places.filter((place) => !columns.includes(place))).toEqual([]);
  });

  it('stands in docs/htcds.md as it stands here', () => {
    expect(plain(readFileSync('docs/htcds.md', 'utf8'))).toBe(plain(htcdsPage()));
  });
});
