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
  vietnameseSurnames,
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
    // Most capitals open a sentence with an everyday word.
    if (englishWords.has(found[0].toLowerCase())) continue;
    const words = wordsOf(found[0], found.index);
    const before = scan.lower.slice(Math.max(0, found.index - 28), found.index);
    if (!words.every((word) => isLatin(scan, word))) continue;
    const end = found.index + found[0].replace(/['’]s$/u, '').length;
    const name = nameIn(words, before, scan.lower.slice(end, end + 30).replace('’', "'"));
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

/** Cyrillic and Greek words look Latin after folding; words wholly of them are not judged here. */
function isLatin(scan: Scan, { start, end }: Word): boolean {
  if (scan.offsets === null) return true;
  return [start, end - 1].some(
    (unit) => !/[\u{370}-\u{52f}]/u.test(scan.original.charAt(originalOffset(scan, unit))),
  );
}

function nameIn(words: Word[], before: string, after: string): Match | null {
  let first = 0;
  let last = words.length;
  while (first < last && isCommon(words[first]) && !beginsName(words, first)) first += 1;
  while (last > first && isCommon(words[last - 1]) && !(last - first > 1 && isGiven(words[first]))) last -= 1;
  const kept = words.slice(first, last).filter(({ lower }) => lower !== '');
  const [head, second] = kept;
  if (!head) return null;
  const told =
    (first > 0 && titles.has(words[first - 1]?.lower ?? '')) || (first === 0 && beforeName.test(before));
  if (!told && words.some(({ lower }) => notPersonHeads.has(lower))) return null;
  const starts = first === 0 && opensSentence.test(before);
  const confidence = judge(kept, head, second, { starts, told, after });
  return (
    confidence && { kind: 'personName', start: head.start, end: kept.at(-1)?.end ?? head.end, confidence }
  );
}

const opensSentence = /(?:^|[.!?…\n•*:;"“‘(\]-])[ "'“‘(]*$/u;

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
  if (second ? isRomanised(head, kept.slice(1)) || isVietnamese(kept) : isJoinedRomanised(head))
    return 'high';
  if (kept.every(isAcronym) || kept.every(({ lower }) => englishSmallPlaces.has(lower))) return null;
  if (told && !kept.every(({ lower }) => placeWords().has(lower))) return 'high';
  if (kept.some((word) => isGiven(word) && !ambiguousNames.has(word.lower)))
    return second ? 'high' : 'medium';
  if (second && isGiven(head)) return 'medium';
  if (second)
    return kept.length <= 4 && !kept.every(isDerived) && !(starts && kept.slice(1).every(isAcronym))
      ? 'low'
      : null;
  if (!/^[A-Z][a-z]+(?:['’-][A-Z]?[a-z]+)*$/u.test(head.text) || head.text.length < 3) return null;
  if (ambiguousNames.has(head.lower) || isDerived(head)) return null;
  return starts && !actsAfter.test(after) ? null : 'low';
}

function isAcronym({ text }: Word): boolean {
  return /^[A-Z][A-Z0-9_-]*s?$/u.test(text) || /^(?:[A-Z]\.)+$/u.test(text);
}

/** What people do or have, right behind a word that opens a sentence. */
const actsAfter =
  /^(?:'s (?:mother|father|brother|sister|husband|wife|son|daughter|child|children|family|boyfriend|statement|room|house|phone|account|case|name|age|passport|friend|aunt|uncle|cousin)| (?:was|is|said|says|told|left|has|had|escaped|fled|arrived|met|came|went|asked|wants|wanted|worked|agreed|refused|promised|sold|took|lives|lived|called|never|did|could|would|needs|cried|paid|bought|beat|forced|locked|reported|explained|began|started|ran|and (?:her|his|she|he)|(?:later|then|finally|also|eventually) [a-z]+ed))(?![a-z])/u;

/** Endings of common nouns and adjectives, for words the list does not have. */
const derived =
  /^[a-z]{2,}(?:tions?|sions?|ments?|ness|ism|ity|ities|ances?|ences?|ship|ings?|ful|less|ous|able|ible|ical|ology|graphy|ese|ians?|ish|ists?|ies|ures?|wards?|ly)$/u;

function isDerived({ lower }: Word): boolean {
  return lower.length >= 6 && derived.test(lower);
}

const vietnameseSyllable =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;

/** A Vietnamese family name and one to three syllables. */
function isVietnamese(kept: readonly Word[]): boolean {
  const [head] = kept;
  return (
    head !== undefined &&
    kept.length <= 5 &&
    vietnameseSurnames.has(head.lower) &&
    kept.every(({ lower }) => vietnameseSyllable.test(lower)) &&
    !kept.every(({ lower }) => englishWords.has(lower))
  );
}

function isGiven(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.text.length > 1 &&
    (givenNames.has(word.lower) || ambiguousNames.has(word.lower))
  );
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
  if (isRomanised(head, rest.slice(0, 2)) || (rest.length < 4 && isVietnamese([head, ...rest]))) return true;
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
