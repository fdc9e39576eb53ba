import { base, en, Faker, ko, vi, zh_CN } from '@faker-js/faker';
import type { HardKind } from '@/lib/privacy/screening/finding';
import * as heldOutEn from './held-out-frames-en';
import * as heldOutKo from './held-out-frames-ko';
import * as heldOutZh from './held-out-frames-zh';
import { writings } from './identifiers';
import { disguises } from './obfuscations';
import { romanize } from './romanize';
import * as tunedEn from './tuned-frames-en';
import * as tunedKo from './tuned-frames-ko';
import * as tunedZh from './tuned-frames-zh';

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

/** Sentences with a place for a name or an identifier, and clean ones. */
interface Frames {
  nameFrames: readonly string[];
  hardFrames: readonly string[];
  clean: readonly string[];
}

export interface Corpus {
  /** Every name frame of a language with names of every manner. */
  names: Case[];
  /** Every hard kind in every format, plain, in a frame of every language. */
  plain: Case[];
  /** Every hard kind in every format under every disguise that fits it. */
  disguised: Case[];
  clean: Readonly<Record<Case['language'], readonly string[]>>;
}

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

const languages = ['en', 'ko', 'zh'] as const;
const pinyin = [
  'Wang Xiaohong', 'Liu Guiying', 'Zhao Lei', 'Chen Jianguo', 'Sun Yumei', 'Huang Zhiqiang', 'Zhou Ling', 'Xu Haiyan', 'Ma Chunlan', 'Guo Dawei',
]; // prettier-ignore

/** Fictional names by manner of writing, drawn from lists that were not made here. */
function nameDraws(seed: number): readonly [Case['language'], string, () => string][] {
  const english = new Faker({ locale: [en, base], seed });
  const korean = new Faker({ locale: [ko, en, base], seed });
  const chinese = new Faker({ locale: [zh_CN, en, base], seed });
  const vietnamese = new Faker({ locale: [vi, en, base], seed });
  const { person } = english;
  return [
    ['ko', 'Hangul', () => korean.person.lastName() + korean.person.firstName()],
    ['zh', 'Chinese', () => chinese.person.lastName() + chinese.person.firstName()],
    ['en', 'Western', () => `${person.firstName()} ${person.lastName()}`],
    ['en', 'Western given name', () => person.firstName()],
    [
      'en',
      'romanised Korean',
      () => romanize(korean.person.lastName(), korean.person.firstName(), english.number.int(3)),
    ],
    ['en', 'romanised Chinese', () => english.helpers.arrayElement(pinyin)],
    ['en', 'Vietnamese', () => `${vietnamese.person.lastName()} ${vietnamese.person.firstName()}`],
  ];
}

function build(frames: Readonly<Record<Case['language'], Frames>>, seed: number, rounds: number): Corpus {
  const faker = new Faker({ locale: [en, base], seed });
  const draws = nameDraws(seed);
  const frameFor = (language: Case['language']) => faker.helpers.arrayElement(frames[language].hardFrames);
  const repeated = <T>(make: () => T[]) => Array.from({ length: rounds }, make).flat();
  const kinds = Object.entries(writings) as [HardKind, (typeof writings)['phone']][];
  const eachWriting = (make: (kind: HardKind, write: () => string) => Case[]) =>
    repeated(() => kinds.flatMap(([kind, ways]) => ways.flatMap((way) => make(kind, () => way(faker)))));
  return {
    names: repeated(() =>
      draws.flatMap(([language, manner, draw]) =>
        // Korean and Chinese have one manner, English five.
        Array.from({ length: language === 'en' ? 1 : 3 }).flatMap(() =>
          frames[language].nameFrames.map((frame): Case => ({
            language,
            kind: 'personName',
            manner,
            ...fill(frame, '{name}', draw()),
          })),
        ),
      ),
    ),
    plain: eachWriting((kind, write) =>
      languages.map((language) => ({
        language,
        kind,
        manner: 'plain',
        ...fill(frameFor(language), '{hard}', write()),
      })),
    ),
    disguised: eachWriting((kind, write) =>
      disguises.flatMap((disguise): Case[] => {
        const written = write();
        if (!disguise.fits(written)) return [];
        const language = faker.helpers.arrayElement(languages);
        const text = disguise.apply(written);
        return [{ language, kind, manner: disguise.name, ...fill(frameFor(language), '{hard}', text) }];
      }),
    ),
    clean: { en: frames.en.clean, ko: frames.ko.clean, zh: frames.zh.clean },
  };
}

/** What the recognisers were adjusted to. */
export const tuned = build(
  {
    en: { nameFrames: tunedEn.nameFramesEn, hardFrames: tunedEn.hardFramesEn, clean: tunedEn.cleanEn },
    ko: { nameFrames: tunedKo.nameFramesKo, hardFrames: tunedKo.hardFramesKo, clean: tunedKo.cleanKo },
    zh: { nameFrames: tunedZh.nameFramesZh, hardFrames: tunedZh.hardFramesZh, clean: tunedZh.cleanZh },
  },
  20_261_124,
  4,
);

/** What they had never met: other sentences, another seed. */
export const heldOut = build(
  {
    en: { nameFrames: heldOutEn.nameFramesEn, hardFrames: heldOutEn.hardFramesEn, clean: heldOutEn.cleanEn },
    ko: { nameFrames: heldOutKo.nameFramesKo, hardFrames: heldOutKo.hardFramesKo, clean: heldOutKo.cleanKo },
    zh: { nameFrames: heldOutZh.nameFramesZh, hardFrames: heldOutZh.hardFramesZh, clean: heldOutZh.cleanZh },
  },
  77_003_181,
  4,
);
