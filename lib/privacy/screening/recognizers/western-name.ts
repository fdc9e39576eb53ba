import { englishWords } from '@/lib/privacy/screening/data/english-words';
import {
  ambiguousNames,
  beforeName,
  givenNames,
  notPersonHeads,
} from '@/lib/privacy/screening/data/english-names';
import { placeWords } from '@/lib/privacy/screening/data/place-words';
import {
  koreanGiven,
  pinyinGiven,
  pinyinSurnames,
  romanisedKoreanSurnames,
} from '@/lib/privacy/screening/data/romanised-names';
import { englishSmallPlaces } from '@/lib/privacy/screening/data/small-places';
import type { Match } from '@/lib/privacy/screening/finding';
import { originalOffset } from '@/lib/privacy/screening/normalize';
import type { Scan } from '@/lib/privacy/screening/scan';

/** Capitalised words that follow each other, initials and name particles between them. */
const capitals =
  /(?<![A-Za-z0-9@._/-])[A-Z](?:\.|[A-Za-z]*(?:['’-][A-Za-z]+){0,3})(?: (?:(?:de|da|dos|del|van|von|bin|binti|al|la|le) ){0,2}[A-Z](?:\.|[A-Za-z]*(?:['’-][A-Za-z]+){0,3})){0,5}/gu;

/** Names in Latin letters: Western ones, and Korean, Chinese, Vietnamese ones as romanised. */
export function recognizeWesternNames(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const found of scan.text.matchAll(capitals)) {
    scan.candidates += 1;
    const words = wordsOf(found[0], found.index);
    const before = scan.lower.slice(Math.max(0, found.index - 28), found.index);
    if (!isLatin(scan, found.index)) continue;
    const name = nameIn(
      words,
      before,
      scan.lower.slice(found.index + found[0].length, found.index + found[0].length + 24),
    );
    if (name) matches.push(name);
  }
  return matches;
}

interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
}

function wordsOf(run: string, at: number): Word[] {
  return Array.from(run.matchAll(/[^ ]+/gu), (word) => {
    const text = word[0].replace(/['’]s$/u, '');
    return { text, lower: text.toLowerCase(), start: at + word.index, end: at + word.index + text.length };
  });
}

/** Cyrillic and Greek words look Latin after folding; whole words of them are not judged here. */
function isLatin(scan: Scan, at: number): boolean {
  return scan.offsets === null || originalOffset(scan, at + 1) - originalOffset(scan, at) >= 0;
}

function nameIn(words: Word[], before: string, after: string): Match | null {
  const starts = /(?:^|[.!?…\n•*:;"“‘(\]-])[ "'“‘(]*$/u.test(before);
  const told = beforeName.test(before);
  if (words.some(({ lower }) => notPersonHeads.has(lower)) && !told) return null;
  let first = 0;
  let last = words.length;
  while (first < last && isCommon(words[first]) && !beginsName(words, first)) first += 1;
  while (last > first && isCommon(words[last - 1]) && !(last - first > 1 && isGiven(words[first]))) last -= 1;
  const kept = words.slice(first, last).filter(({ lower }) => lower !== '');
  const [head, second] = kept;
  if (!head) return null;
  const title = first > 0 && titles.has(words[first - 1]?.lower ?? '');
  const confidence = judge(kept, head, second, { starts: starts && first === 0, told: told || title, after });
  return (
    confidence && { kind: 'personName', start: head.start, end: kept.at(-1)?.end ?? head.end, confidence }
  );
}

const titles = new Set(
  'mr mr. mrs mrs. ms ms. miss dr dr. prof prof. officer sister brother uncle aunt auntie madam pastor father mother rev rev. sgt captain judge detective inspector'.split(
    ' ',
  ),
);

interface Setting {
  starts: boolean;
  told: boolean;
  after: string;
}

function judge(
  kept: Word[],
  head: Word,
  second: Word | undefined,
  { starts, told, after }: Setting,
): Match['confidence'] | null {
  const acronym = (word: Word) => /^[A-Z]{2,8}s?$/u.test(word.text) || /^(?:[A-Z]\.)+$/u.test(word.text);
  const asian = second ? isRomanised(head, kept.slice(1)) : isJoinedRomanised(head);
  if (asian) return 'high';
  if (kept.every(acronym)) return null;
  if (kept.every(({ lower }) => englishSmallPlaces.has(lower))) return null;
  if (told && !kept.every(isPlaceWord)) return 'high';
  const given = kept.some((word) => isGiven(word) && !ambiguousNames.has(word.lower));
  if (given) return kept.length > 1 ? 'high' : 'medium';
  if (kept.length > 1 && isGiven(head)) return 'medium';
  if (starts && kept.length === 1) return null;
  if (
    kept.length === 1 &&
    (head.text.length < 3 || ambiguousNames.has(head.lower) || notName.test(head.lower))
  )
    return null;
  if (
    kept.length > 4 ||
    kept.some(({ lower }) => notName.test(lower)) ||
    /^ ?(?:river|mountain|county|province|sea|street|hotel|festival)/u.test(after)
  )
    return null;
  return 'low';
}

/** What people do, right behind a word that opens a sentence. */
const actsAfter =
  /^ (?:was|is|said|says|told|left|has|had|escaped|fled|arrived|met|came|went|asked|wants|wanted|worked|agreed|refused|promised|sold|took|lives|lived|called|never|did|could|would|needs|cried|paid|bought|beat|forced|locked|reported|explained|began|started|ran|and (?:her|his|she|he)|(?:later|then|finally|also|eventually) [a-z]+ed)(?![a-z])/u;

function isUnknown({ text, lower }: Word): boolean {
  return /^[A-Z][a-z]{3,}$/u.test(text) && !notName.test(lower) && !ambiguousNames.has(lower);
}

/** Endings of common nouns and adjectives, for words the list does not have. */
const notName =
  /(?:tion|tions|sion|sions|ment|ments|ness|ism|ity|ities|ance|ence|ship|ing|ings|ful|less|ous|able|ible|ical|ology|graphy|ese|ian|ians|ish|ist|ists|ies|ure|ures|ward|wards|ly)$/u;

function isGiven(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.text.length > 1 &&
    (givenNames.has(word.lower) || ambiguousNames.has(word.lower))
  );
}

function isPlaceWord(word: Word): boolean {
  return placeWords().has(word.lower);
}

function isCommon(word: Word | undefined): boolean {
  if (word === undefined) return false;
  const { lower } = word;
  if (englishWords.has(lower) || placeWords().has(lower) || /^[a-z]$/u.test(lower)) return true;
  if (lower.includes('-'))
    return lower
      .split(/[-’']/u)
      .every((part) => englishWords.has(part) || placeWords().has(part) || part.length < 2);
  return lower.endsWith('s') && englishWords.has(lower.slice(0, -1));
}

/** A word that is common by itself but opens a name here: `Han Mi Kyung`, `Grace Lee`. */
function beginsName(words: Word[], at: number): boolean {
  const [head, ...rest] = words.slice(at);
  if (!head || rest.length === 0) return false;
  if (isRomanised(head, rest.slice(0, 2))) return true;
  return ambiguousNames.has(head.lower) && rest.length > 0 && !isCommon(rest[0]);
}

/** Family name and Korean or Chinese given name, in either order. */
function isRomanised(head: Word, rest: readonly Word[]): boolean {
  const given = rest
    .slice(0, 2)
    .map(({ lower }) => lower)
    .filter((part) => part !== '');
  if (given.length === 0) return false;
  const joined = given.join(' ');
  const korean =
    romanisedKoreanSurnames.has(head.lower) &&
    koreanGiven.test(joined) &&
    (given.length === 2 || joined.length > 2);
  const chinese = pinyinSurnames.has(head.lower) && pinyinGiven.test(joined) && joined.length > 1;
  if ((korean || chinese) && !given.every((part) => englishWords.has(part) || placeWords().has(part)))
    return true;
  const tail = rest.at(-1);
  if (!tail) return false;
  const front = [head, ...rest.slice(0, -1)].map(({ lower }) => lower).join(' ');
  if (englishWords.has(front) || placeWords().has(front)) return false;
  return (
    (romanisedKoreanSurnames.has(tail.lower) && koreanGiven.test(front) && front.length > 3) ||
    (pinyinSurnames.has(tail.lower) && pinyinGiven.test(front) && front.length > 3)
  );
}

/** `Young-hee` alone: two Korean syllables with a hyphen. */
function isJoinedRomanised({ text, lower }: Word): boolean {
  return (
    /^[A-Z][a-z]+-[a-zA-Z][a-z]+$/u.test(text) &&
    koreanGiven.test(lower) &&
    !lower.split('-').some((part) => englishWords.has(part))
  );
}
