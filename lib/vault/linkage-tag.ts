import { createHmac, hkdfSync } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { inLine } from './in-line';
import type { Keyring } from './keyring';

/** OWASP's parameters for 46 MiB; Argon2id is the library's default. */
const options = { memoryCost: 47_104, timeCost: 1, parallelism: 1, outputLen: 32 };

/**
 * A phrase as it is compared: NFKC, lower case, without spaces, so that composed and decomposed Hangul, full-width
 * letters and other spacing are the same phrase.
 */
export function normalisedPhrase(phrase: string): string {
  return phrase.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}

function derived(keyring: Keyring, organizationId: string, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', keyring.indexKey, organizationId, `linkage ${purpose}`, bytes));
}

/**
 * What is kept of a phrase: HMAC(pepper, Argon2id(phrase)). Salt and pepper are the organisation's and come from the
 * keyring, so that the same phrase gives the same tag here and another one elsewhere, and a copied database alone does
 * not even allow guessing. The phrase itself is nowhere kept.
 */
export async function linkageTag(
  keyring: Keyring,
  organizationId: string,
  phrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const salt = derived(keyring, organizationId, 'salt', 16);
  const stretched = await inLine(() => hashRaw(normalisedPhrase(phrase), { ...options, salt }));
  const pepper = derived(keyring, organizationId, 'pepper', 32);
  return Uint8Array.from(createHmac('sha256', pepper).update(stretched).digest());
}
