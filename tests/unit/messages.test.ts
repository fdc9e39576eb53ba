import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { errorStatus } from '@/lib/core/errors';
import { locales } from '@/lib/core/locale';

interface MessageTree {
  [key: string]: string | MessageTree;
}

const messageTree: z.ZodType<MessageTree> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), messageTree])),
);

function read(locale: string, namespace: string): MessageTree {
  return messageTree.parse(JSON.parse(readFileSync(path.join('messages', locale, namespace), 'utf8')));
}

/** Every message by its dotted key. */
function flat(tree: MessageTree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

/** Names a message takes values by: every `{name` that opens an argument, also inside a plural's branches. */
function argumentsOf(message: string): string[] {
  return [
    ...new Set([...message.matchAll(/\{\s*([a-z]\w*)\s*[,}]/giu)].map(([, name = '']) => name)),
  ].toSorted();
}

function onError(error: Error): never {
  throw error;
}

const [first, ...others] = locales;
const namespaces = readdirSync(path.join('messages', first));

test('every language has the same files', () => {
  for (const locale of others) expect(readdirSync(path.join('messages', locale))).toEqual(namespaces);
});

describe.each(namespaces)('%s', (namespace) => {
  const english = flat(read(first, namespace));
  const keys = english.map(([key]) => key).toSorted();

  test.each(locales)('has no empty text and no stray space in %s', (locale) => {
    for (const [key, text] of flat(read(locale, namespace))) {
      expect(text, key).not.toBe('');
      expect(text.trim(), key).toBe(text);
    }
  });

  test.each(others)('has the same keys in %s', (locale) => {
    const found = flat(read(locale, namespace)).map(([key]) => key);
    expect(found.toSorted()).toEqual(keys);
  });

  test.each(others)('takes the same values in %s', (locale) => {
    const words = new Map(flat(read(locale, namespace)));
    for (const [key, text] of english) {
      expect(argumentsOf(words.get(key) ?? ''), key).toEqual(argumentsOf(text));
    }
  });

  test.each(locales)('can be formatted in %s', (locale) => {
    for (const [key, text] of flat(read(locale, namespace))) {
      const values = Object.fromEntries(argumentsOf(text).map((name) => [name, 2]));
      const translate = createTranslator({ locale, messages: { text }, onError });
      expect(translate('text', values), key).not.toMatch(/[{}]/u);
    }
  });
});

test('every way to say no has a sentence', () => {
  const { codes } = read(first, 'errors.json');
  expect(Object.keys(messageTree.parse(codes))).toEqual(expect.arrayContaining(Object.keys(errorStatus)));
});
