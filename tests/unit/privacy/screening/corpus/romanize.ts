const initials = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/** One Hangul syllable in Revised Romanization. */
function syllable(character: string): string {
  const index = character.charCodeAt(0) - 0xac00;
  if (index < 0 || index > 11_171) return character;
  return (
    (initials[Math.floor(index / 588)] ?? '') +
    (vowels[Math.floor((index % 588) / 28)] ?? '') +
    (finals[index % 28] ?? '')
  );
}

const customary: Readonly<Record<string, string>> = {
  김: 'Kim',
  이: 'Lee',
  박: 'Park',
  최: 'Choi',
  정: 'Jung',
  조: 'Cho',
  임: 'Lim',
  신: 'Shin',
  노: 'Roh',
  우: 'Woo',
  유: 'Yoo',
  문: 'Moon',
  강: 'Kang',
  고: 'Ko',
};
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A Korean name in Latin letters, in one of the four ways passports and reports write it. */
export function romanize(family: string, given: string, way: number): string {
  const last = customary[family] ?? capital(Array.from(family, syllable).join(''));
  const parts = Array.from(given, syllable);
  if (way === 0) return `${last} ${capital(parts.join('-'))}`;
  if (way === 1) return `${last} ${parts.map(capital).join(' ')}`;
  if (way === 2) return `${capital(parts.join(''))} ${last}`;
  return `${last} ${capital(parts.join(''))}`;
}
