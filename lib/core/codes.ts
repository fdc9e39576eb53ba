import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a code can be read aloud and typed without mix-ups. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const base = alphabet.length;
const bodyLength = 7;

const prefixes = { case: '', referral: 'R-', packet: 'P-', incoming: 'I-' } as const;

export type CodeKind = keyof typeof prefixes;

/**
 * ISO/IEC 7064 hybrid system MOD M+1,M with M = 32: the check character finds every single wrong character and
 * nearly every swap of neighbours.
 */
function checkCharacter(body: string): string {
  let product = base;
  for (const character of body) {
    const sum = (product + alphabet.indexOf(character)) % base || base;
    product = (2 * sum) % (base + 1);
  }
  return alphabet.charAt((base + 1 - product) % base);
}

/**
 * A fresh code, e.g. `7KQ2-M4XD` for a case or `R-7KQ2-M4XD` for a referral: seven random characters
 * (35 bits) and a check character. It says nothing about place, time or order; the caller meets the rare
 * collision by drawing again.
 */
export function newCode(kind: CodeKind): string {
  let body = '';
  while (body.length < bodyLength) body += alphabet.charAt(randomInt(base));
  const whole = body + checkCharacter(body);
  return `${prefixes[kind]}${whole.slice(0, 4)}-${whole.slice(4)}`;
}

/**
 * Reads a code as people type it: any case, with or without dashes and spaces, O for 0 and I or L for 1.
 * Returns the canonical form, or null when it is no code of this kind or its check character is wrong.
 */
export function parseCode(kind: CodeKind, typed: string): string | null {
  if (typed.length > 40) return null;
  const prefix = prefixes[kind].replace('-', '');
  const cleaned = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/gu, '');
  if (!cleaned.startsWith(prefix)) return null;
  const whole = cleaned.slice(prefix.length).replace(/O/gu, '0').replace(/[IL]/gu, '1');
  if (whole.length !== bodyLength + 1 || Array.from(whole).some((character) => !alphabet.includes(character)))
    return null;
  if (checkCharacter(whole.slice(0, bodyLength)) !== whole.charAt(bodyLength)) return null;
  return `${prefixes[kind]}${whole.slice(0, 4)}-${whole.slice(4)}`;
}
