import { expect, test } from 'vitest';
import { matchesText } from '@/components/ui/match-text';

test.each([
  ['Forced marriage', 'marri'],
  ['Forced marriage', 'FORCED'],
  ['Forced marriage', '  forced   marriage '],
  ['북한', '북'],
  ['북한', 'ㅂㅎ'],
  ['북한', 'ㅎ'],
  ['강제 결혼', '강제결혼'],
  ['강제 결혼', 'ㄱㅈㄱㅎ'],
  ['强迫婚姻', '婚姻'],
  ['ABC 12', 'ＡＢＣ１２'],
])('%s is found by %s', (text, typed) => {
  expect(matchesText(text, typed)).toBe(true);
});

test.each([
  ['Forced marriage', 'labour'],
  ['북한', 'ㅅㅎ'],
  ['强迫婚姻', '劳动'],
])('%s is not found by %s', (text, typed) => {
  expect(matchesText(text, typed)).toBe(false);
});

test('nothing typed leaves everything in sight, also decomposed text is found', () => {
  expect(matchesText('북한', '')).toBe(true);
  expect(matchesText('북한'.normalize('NFD'), '북한')).toBe(true);
});
