import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { locales } from '@/lib/core/locale';
import { startFailureReasons } from '@/lib/core/start-failure';
import { sentence, terminalLocale } from '@/scripts/say.mjs';

const fileSchema = z.object({ failure: z.record(z.string(), z.string()) });

test.each(locales)('%s has a sentence for every reason not to start', (locale) => {
  const file = path.join(import.meta.dirname, '../../messages', locale, 'start.json');
  const { failure } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const reason of startFailureReasons) expect(failure[reason], reason).toBeTruthy();
});

test('the terminal speaks the language of its settings, else English', () => {
  expect(terminalLocale({ LANG: 'ko_KR.UTF-8' })).toBe('ko');
  expect(terminalLocale({ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' })).toBe('zh-Hans');
  expect(terminalLocale({ LANG: 'fr_FR.UTF-8' })).toBe('en');
  expect(terminalLocale({})).toBe('en');
});

test('values stand in their places, also those with signs that mean something to a pattern', () => {
  expect(sentence('ready', 'address', { origin: 'http://$&' })).toContain('http://$&');
});
