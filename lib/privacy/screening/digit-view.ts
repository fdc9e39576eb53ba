import { digitLetters, englishDigits, hanDigits, hangulDigits, spokenSeparators } from './data/digit-words';

/** A place of the digit view where nothing stands: the rest of a word whose first letter became a digit. */
export const filler = '\u{e000}';

const characterDigits: Readonly<Record<string, string>> = { ...hanDigits, ...hangulDigits };
const character = `[${Object.keys(characterDigits).join('')}]`;
const between = `(?:[ \\t\\n]?(?:${spokenSeparators.join('|')}|[-.~,/·])?[ \\t\\n]?)`;
/** Three or more characters that may each be a digit, or two beside a written digit. */
const characterRun = new RegExp(
  `${character}(?:${between}${character}){2,60}|(?<=[0-9][-. ]?)${character}{2}|${character}{2}(?=[-. ]?[0-9])`,
  'gu',
);

/** Longest first: `o` must not be read out of `one`. */
const englishWord = Object.keys(englishDigits)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
/** Five or more English digits in a row, `double` and `triple` allowed. */
const englishRun = new RegExp(
  `(?<![a-z])(?:(?:double|triple)[ -])?(?:${englishWord})(?:[ ,.\\-\\n]{1,3}(?:(?:double|triple)[ -])?(?:${englishWord})){4,40}(?![a-z])`,
  'gu',
);
const englishToken = new RegExp(`(?:(double|triple)[ -])?(${englishWord})`, 'gu');

function spellEnglish(run: string): string {
  return run.replace(englishToken, (token: string, times: string | undefined, word: string) => {
    const digit = englishDigits[word] ?? '';
    const count = times === 'double' ? 2 : times === 'triple' ? 3 : 1;
    return digit.repeat(count).padEnd(token.length, filler);
  });
}

const spokenSeparator = new RegExp(spokenSeparators.join('|'), 'gu');

/** Digit characters as digits, spoken dashes as dashes and points as points; same length. */
function spellCharacters(run: string): string {
  return Array.from(
    run.replace(spokenSeparator, (word) => (/[점点點]/u.test(word) ? '.' : '-').padEnd(word.length, filler)),
    (part) => characterDigits[part] ?? part,
  ).join('');
}

const letter = `[${Object.keys(digitLetters).join('')}]`;
/** Letters for digits: between digits, or the telephone prefix `O1O`. */
const letterRun = new RegExp(
  `(?<=[0-9][-. ]?)${letter}{1,4}(?=[-. ]?[0-9])|(?<![a-z0-9])[oㅇ](?:1|l|i|ㅣ)[oㅇ](?=[-. )]{0,2}[0-9])|(?<=[0-9])${letter}{1,2}(?![a-z0-9])`,
  'gu',
);

/**
 * The lowered text with spelled digits written as digits: Chinese, Korean and English words, and letters typed for
 * digits. Same length, so that offsets still fit; what is left of a longer word is `filler`.
 */
export function digitView(lower: string): string {
  const spelled = lower.replace(characterRun, spellCharacters).replace(englishRun, spellEnglish);
  return spelled.replace(letterRun, (run) => Array.from(run, (part) => digitLetters[part] ?? part).join(''));
}
