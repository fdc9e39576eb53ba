import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = globSync('lib/**/*.ts').map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe('a file that reaches the database or the keys', () => {
  it('can never be bundled for a browser: it begins with server-only or is a server action', () => {
    const reaching = files.filter(
      ({ file, text }) =>
        !/^lib\/(setup|db\/(embedded|migrat|roles|owner|database-keys))/u.test(file) &&
        /from '@\/lib\/(db\/(as-actor|client|across)|vault\/current-keyring)/u.test(
          text.replace(/import type [^;]+;/gu, ''),
        ),
    );
    expect(reaching.length).toBeGreaterThan(20);
    const open = reaching.filter(({ text }) => !/^'use server';|^import 'server-only';/u.test(text));
    expect(open.map(({ file }) => file)).toEqual([]);
  });
});
