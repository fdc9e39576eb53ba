const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
/** Syllables that share an initial consonant. */
const perInitial = 588;
const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** Text as it is compared: composed, full-width folded to half-width, lower case, without spaces. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}

/** Korean syllables reduced to their initial consonants (북한 → ㅂㅎ); everything else as it is. */
function initialsOf(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < firstSyllable || code > lastSyllable) return character;
    return initials[Math.floor((code - firstSyllable) / perInitial)] ?? character;
  }).join('');
}

/**
 * True when `text` holds what was typed. Half-typed Korean counts: consonants alone match the initials of syllables
 * (ㅂㅎ finds 북한), as people search in Korean.
 */
export function matchesText(text: string, typed: string): boolean {
  // NFKC turns a lone consonant of the keyboard into its conjoining form; compare both sides the same way.
  const wanted = folded(typed);
  if (wanted === '') return true;
  const candidate = folded(text);
  return candidate.includes(wanted) || folded(initialsOf(text.normalize('NFC'))).includes(wanted);
}
