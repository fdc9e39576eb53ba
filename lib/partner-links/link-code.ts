import 'server-only';
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { currentKeyring } from '@/lib/vault/current-keyring';

/** Wrong codes after which a link is dead. */
export const mostAttempts = 5;

const digits = 8;

/** A fresh code to be told by another channel: eight digits. */
export function newLinkCode(): string {
  return String(randomInt(10 ** digits)).padStart(digits, '0');
}

/** What is stored of a code: keyed, because eight digits alone are soon guessed, and bound to its link. */
export function hashLinkCode(linkId: string, code: string): Uint8Array<ArrayBuffer> {
  const text = `partner-link|${linkId}|${code}`;
  return Uint8Array.from(createHmac('sha256', currentKeyring().indexKey).update(text, 'utf8').digest());
}

/** True for the link's code; takes as long for every wrong one. */
export function isLinkCode(linkId: string, code: string, codeHash: Uint8Array): boolean {
  const given = hashLinkCode(linkId, code);
  return given.length === codeHash.length && timingSafeEqual(given, codeHash);
}
