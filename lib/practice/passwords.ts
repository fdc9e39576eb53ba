import { randomInt } from 'node:crypto';

const consonants = 'bdfghjklmnprstvz';
const vowels = 'aeiou';

function letter(of: string): string {
  return of.charAt(randomInt(of.length));
}

function word(): string {
  return letter(consonants) + letter(vowels) + letter(consonants) + letter(vowels) + letter(consonants);
}

/**
 * A password that can be read aloud and typed: four pronounceable words and a number, e.g. `tolim-rasuk-kedob-vinar-47`.
 * About 70 random bits.
 */
export function newPassword(): string {
  return [word(), word(), word(), word(), String(randomInt(10, 100))].join('-');
}
