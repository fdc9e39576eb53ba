import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferredLocale } from '@/i18n/preferred-locale';
import { locales } from '@/lib/core/locale';

test.each([
  ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
  ['zh-CN,zh;q=0.9', 'zh-Hans'],
  ['zh-Hans', 'zh-Hans'],
  ['mn-MN,zh;q=0.8,en;q=0.5', 'zh-Hans'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['kok-IN', 'en'],
  ['', 'en'],
])('a browser that asks for %s gets %s', (asked, given) => {
  expect(preferredLocale(asked)).toBe(given);
});

test('whatever a browser asks, it gets one of our languages', () => {
  fc.assert(fc.property(fc.string(), (asked) => locales.includes(preferredLocale(asked))));
});
