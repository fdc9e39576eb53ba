import { describe, expect, it } from 'vitest';
import { enterableCodes, missingCodes } from '@/lib/vocabulary/answers';
import { foundingPatternNames } from '@/lib/vocabulary/founding-patterns';
import { type ListName, listNames, vocabulary } from '@/lib/vocabulary/lists';
import en from '@/messages/en/vocabulary.json';
import ko from '@/messages/ko/vocabulary.json';
import zhHans from '@/messages/zh-Hans/vocabulary.json';

interface ListMessages {
  title: string;
  codes: Readonly<Record<string, { label: string; help?: string }>>;
}

const languages: [string, typeof en][] = [
  ['en', en],
  ['ko', ko],
  ['zh-Hans', zhHans],
];

/** Lists a person fills in or reads with one line of help beside each code. */
const helpedLists = [
  'exploitationType',
  'forcedMarriageType',
  'sexualExploitationType',
  'lurePromise',
  'deceptionPlace',
  'recruiterRelationship',
  'acquisitionMode',
  'meansOfControl',
  'vulnerability',
  'traffickingStatus',
  'riskLevel',
  'consentScope',
  'serviceType',
] as const satisfies ListName[];

const listOf = (messages: typeof en, list: ListName): ListMessages => messages[list];

const texts = (messages: typeof en): string[] =>
  listNames.flatMap((list) => {
    const { title, codes } = listOf(messages, list);
    return [title, ...Object.values(codes).flatMap(({ label, help }) => [label, ...(help ? [help] : [])])];
  });

describe.each(languages)('labels in %s', (locale, messages) => {
  it('name every list, missing answer and founding pattern, and nothing else', () => {
    const expected = [...listNames, 'missing', 'foundingPatterns'];
    expect(new Set(Object.keys(messages))).toEqual(new Set(expected));
    expect(Object.keys(messages.missing)).toEqual(['X_NotAsked', ...missingCodes]);
    expect(Object.keys(messages.foundingPatterns)).toEqual(foundingPatternNames);
  });

  it.each(listNames)('name every code of %s, and nothing else', (list) => {
    const codes = vocabulary[list].map(({ code }) => code);
    expect(new Set(Object.keys(listOf(messages, list).codes))).toEqual(new Set(codes));
  });

  it.each(listNames)('tell the codes of %s apart', (list) => {
    const labels = Object.values(listOf(messages, list).codes).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each(helpedLists)('help with every code of %s that can be chosen', (list) => {
    const { codes } = listOf(messages, list);
    expect(enterableCodes(list).filter((code) => !codes[code]?.help)).toEqual([]);
  });

  it('are one line of plain words, without message syntax', () => {
    for (const text of texts(messages)) {
      expect(text).toBe(text.trim());
      expect(text).toMatch(/^[^{}<>\n]{1,120}$/u);
    }
  });

  it('are in the language itself, but for the names of products', () => {
    const script = { ko: /\p{Script=Hangul}|^[\d~]+$/u, 'zh-Hans': /\p{Script=Han}/u }[locale] ?? /./u;
    const products = new Set(Object.values(en.platform.codes).map(({ label }) => label));
    expect(texts(messages).filter((text) => !script.test(text) && !products.has(text))).toEqual([]);
  });
});
