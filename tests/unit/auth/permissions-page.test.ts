import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { permissionsPage } from '@/scripts/permissions-page';

it('docs/permissions.md says what the table says', () => {
  const plain = (text: string) => text.replace(/[ -]+/gu, ' ');
  expect(plain(readFileSync('docs/permissions.md', 'utf8'))).toBe(plain(permissionsPage()));
});
