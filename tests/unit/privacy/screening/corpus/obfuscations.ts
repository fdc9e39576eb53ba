/*
 * The disguises of attack A16. Each takes an identifier as written and gives it back as an eye still reads it. `fits`
 * says which it can be put on: a spelled digit needs digits to spell.
 */

export interface Disguise {
  name: string;
  fits(written: string): boolean;
  apply(written: string): string;
}

const map = (text: string, each: (character: string) => string) => Array.from(text, each).join('');
const fullWidth = (character: string) =>
  /[!-~]/u.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character;
const runOfDigits = (text: string) => text.replace(/[^0-9]/gu, '').length >= 7;
const onlyDigits = (text: string) => /^[+0-9 .()-]+$/u.test(text) && runOfDigits(text);
const spell = (names: string) => (text: string) =>
  map(text, (character) =>
    /[0-9]/u.test(character) ? (names.split(' ')[Number(character)] ?? '') : character,
  );

const cyrillic: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  i: 'і',
  s: 'ѕ',
  M: 'М',
  E: 'Е',
  C: 'С',
  B: 'В',
  H: 'Н',
};

export const disguises: readonly Disguise[] = [
  { name: 'full-width', fits: () => true, apply: (text) => map(text, fullWidth) },
  { name: 'zero-width', fits: () => true, apply: (text) => Array.from(text).join('\u{200b}') },
  { name: 'soft hyphens', fits: () => true, apply: (text) => Array.from(text).join('\u{ad}') },
  {
    name: 'mathematical digits',
    fits: runOfDigits,
    apply: (text) =>
      map(text, (character) =>
        /[0-9]/u.test(character) ? String.fromCodePoint(0x1d7ce + Number(character)) : character,
      ),
  },
  {
    name: 'Cyrillic look-alikes',
    fits: (text) => /[aceopxyisMECBH]/u.test(text),
    apply: (text) => map(text, (character) => cyrillic[character] ?? character),
  },
  {
    name: 'spaced digits',
    fits: onlyDigits,
    apply: (text) => Array.from(text.replace(/[^0-9]/gu, '')).join(' '),
  },
  {
    name: 'dotted digits',
    fits: onlyDigits,
    apply: (text) => Array.from(text.replace(/[^0-9]/gu, '')).join('.'),
  },
  {
    name: 'split over lines',
    fits: (text) => /[- ]/u.test(text) && onlyDigits(text),
    apply: (text) => text.replace(/[- ]/u, '\n'),
  },
  {
    name: 'split after the sign',
    fits: (text) => /^\S+@\S+$/u.test(text),
    apply: (text) => text.replace('@', '@\n'),
  },
  { name: 'Hangul digits', fits: onlyDigits, apply: spell('공 일 이 삼 사 오 육 칠 팔 구') },
  { name: 'Chinese digits', fits: onlyDigits, apply: spell('零 一 二 三 四 五 六 七 八 九') },
  {
    name: 'English digits',
    fits: onlyDigits,
    apply: (text) =>
      Array.from(
        text.replace(/[^0-9]/gu, ''),
        (digit) => 'zero one two three four five six seven eight nine'.split(' ')[Number(digit)],
      ).join(' '),
  },
  { name: '(at)', fits: (text) => /^\S+@\S+$/u.test(text), apply: (text) => text.replace('@', ' (at) ') },
  { name: '골뱅이', fits: (text) => /^\S+@\S+$/u.test(text), apply: (text) => text.replace('@', ' 골뱅이 ') },
  {
    name: '(at) and (dot)',
    fits: (text) => /^\S+@\S+$/u.test(text),
    apply: (text) => text.replace('@', '(at)').replaceAll('.', '(dot)'),
  },
];
