import { lookAlikes } from '@/lib/privacy/screening/data/look-alikes';

/** Zero of every decimal digit block outside ASCII in the basic plane; NFKC folds the full-width and styled ones. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
]; // prettier-ignore

/** Circled digits on black, which NFKC leaves alone; each block starts at one. */
const circledOnes = [0x2776, 0x2780, 0x278a];

/** Signs people put for a dash, a dot, a quote or a space. */
const signs: ReadonlyMap<string, string> = new Map([
  ...Array.from('‐‑‒–—―−⁃ー─━﹘', (sign) => [sign, '-'] as const),
  ...Array.from('·•‧∙⋅・ㆍᆞ⸱', (sign) => [sign, '·'] as const),
  ...Array.from('～〜∼˜', (sign) => [sign, '~'] as const),
  ...Array.from('′ʹ‵`´', (sign) => [sign, "'"] as const),
  ...Array.from('″〃', (sign) => [sign, '"'] as const),
  ...Array.from('●○◯⬤⚫⚪■□▪▫✱＊∗⁎×✕✖', (sign) => [sign, '*'] as const),
  ...Array.from('\u2028\u2029\u0085', (sign) => [sign, '\n'] as const),
]);

function digitOf(point: number): string | null {
  for (const zero of zeros) if (point >= zero && point < zero + 10) return String(point - zero);
  for (const one of circledOnes) if (point >= one && point < one + 9) return String(point - one + 1);
  if (point === 0x24ff) return '0';
  return null;
}

const marks = /[\p{M}\u{e0000}-\u{e0fff}]/gu;
const spaces = /\p{Z}/gu;

function foldOnce(character: string): string {
  const sign = signs.get(character);
  if (sign !== undefined) return sign;
  const digit = digitOf(character.codePointAt(0) ?? 0);
  if (digit !== null) return digit;
  const compatible = character.normalize('NFKC');
  // Composed Latin letters lose their accents; Hangul must not be taken apart.
  const bare =
    compatible >= '\u1100' && !/^[Ḁ-ỿ]/u.test(compatible) ? compatible : compatible.normalize('NFD');
  const folded = bare.replace(marks, '').replace(spaces, ' ');
  return Array.from(folded, (part) => lookAlikes.get(part) ?? signs.get(part) ?? part).join('');
}

const known = new Map<string, string>();

/**
 * A character as the recognisers read it: NFKC, without accents, marks and invisible tags, digits of any script as
 * ASCII, dashes and dots of one kind, look-alike letters as Latin ones. Empty when nothing is left of it.
 */
export function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = foldOnce(character);
    // Bounded, so that a text of all characters there are does not stay in memory.
    if (known.size > 4096) known.clear();
    known.set(character, folded);
  }
  return folded;
}
