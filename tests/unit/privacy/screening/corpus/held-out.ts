import { base, en, Faker, ko, vi, zh_CN } from '@faker-js/faker';
import type { HardKind } from '@/lib/privacy/screening/finding';
import { cleanEn, hardFramesEn, nameFramesEn } from './held-out-frames-en';
import { cleanKo, hardFramesKo, nameFramesKo } from './held-out-frames-ko';
import { cleanZh, hardFramesZh, nameFramesZh } from './held-out-frames-zh';
import { writings } from './identifiers';
import { disguises } from './obfuscations';
import { romanize } from './romanize';

/** A sentence and the span in it that has to be found. */
export interface Case {
  language: 'en' | 'ko' | 'zh';
  kind: HardKind | 'personName';
  /** How the identifier or the name was written. */
  manner: string;
  text: string;
  start: number;
  end: number;
}

const seed = 20_261_124;
const faker = new Faker({ locale: [en, base], seed });
const korean = new Faker({ locale: [ko, en, base], seed });
const chinese = new Faker({ locale: [zh_CN, en, base], seed });
const vietnamese = new Faker({ locale: [vi, en, base], seed });

/** Puts a value into a frame; Korean particles follow the value's last sound. */
function fill(frame: string, slot: string, value: string): { text: string; start: number; end: number } {
  const start = frame.indexOf(slot);
  const closed = (value.charCodeAt(value.length - 1) - 0xac00) % 28 > 0;
  const rest = frame
    .slice(start + slot.length)
    .replace(/^(은|이|을)\((?:는|가|를)\)/u, (_, after: string) =>
      closed ? after : ({ 은: '는', 이: '가', 을: '를' }[after] ?? after),
    )
    .replace(/^(이라고|이었다|입니다|이며|과 )/u, (after) =>
      closed ? after : ({ 이라고: '라고', 이었다: '였다', 이며: '며', '과 ': '와 ' }[after] ?? after),
    );
  return { text: frame.slice(0, start) + value + rest, start, end: start + value.length };
}

const koreanName = () => korean.person.lastName() + korean.person.firstName();
const pinyin = [
  'Wang Xiaohong',
  'Liu Guiying',
  'Zhao Lei',
  'Chen Jianguo',
  'Sun Yumei',
  'Huang Zhiqiang',
  'Zhou Ling',
  'Xu Haiyan',
  'Ma Chunlan',
  'Guo Dawei',
];

/** Names by manner of writing, drawn from lists that were not made here. */
const names: readonly [Case['language'], string, () => string][] = [
  ['ko', 'Hangul', koreanName],
  ['ko', 'Hangul', koreanName],
  ['zh', 'Chinese', () => chinese.person.lastName() + chinese.person.firstName()],
  ['zh', 'Chinese', () => chinese.person.lastName() + chinese.person.firstName()],
  ['en', 'Western', () => `${faker.person.firstName()} ${faker.person.lastName()}`],
  ['en', 'Western given name', () => faker.person.firstName()],
  [
    'en',
    'romanised Korean',
    () => romanize(korean.person.lastName(), korean.person.firstName(), faker.number.int(3)),
  ],
  ['en', 'romanised Chinese', () => faker.helpers.arrayElement(pinyin)],
  ['en', 'Vietnamese', () => `${vietnamese.person.lastName()} ${vietnamese.person.firstName()}`],
];

const frames = { en: nameFramesEn, ko: nameFramesKo, zh: nameFramesZh };
const hardFrames = { en: hardFramesEn, ko: hardFramesKo, zh: hardFramesZh };
const languages = ['en', 'ko', 'zh'] as const;

/** Every frame of a language with names of every manner. */
export function heldOutNames(rounds: number): Case[] {
  return Array.from({ length: rounds }).flatMap(() =>
    names.flatMap(([language, manner, draw]) =>
      frames[language].map((frame): Case => ({
        language,
        kind: 'personName',
        manner,
        ...fill(frame, '{name}', draw()),
      })),
    ),
  );
}

/** Every hard kind in every format, plain, in frames of every language. */
export function heldOutHard(rounds: number): Case[] {
  return eachWriting(rounds, (kind, write) =>
    languages.map((language): Case => {
      const frame = faker.helpers.arrayElement(hardFrames[language]);
      return { language, kind, manner: 'plain', ...fill(frame, '{hard}', write(faker)) };
    }),
  );
}

/** Every hard kind in every format under every disguise that fits it. */
export function disguisedHard(rounds: number): Case[] {
  return eachWriting(rounds, (kind, write) =>
    disguises.flatMap((disguise): Case[] => {
      const written = write(faker);
      if (!disguise.fits(written)) return [];
      const language = faker.helpers.arrayElement(languages);
      const frame = faker.helpers.arrayElement(hardFrames[language]);
      return [{ language, kind, manner: disguise.name, ...fill(frame, '{hard}', disguise.apply(written)) }];
    }),
  );
}

function eachWriting(
  rounds: number,
  make: (kind: HardKind, write: (faker: Faker) => string) => Case[],
): Case[] {
  return Array.from({ length: rounds }).flatMap(() =>
    Object.entries(writings).flatMap(([kind, ways]) =>
      ways.flatMap((write) => make(kind as HardKind, write)),
    ),
  );
}

export const heldOutClean: Readonly<Record<Case['language'], readonly string[]>> = {
  en: cleanEn,
  ko: cleanKo,
  zh: cleanZh,
};
