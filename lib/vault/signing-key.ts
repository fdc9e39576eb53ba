import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';
import type { Keyring } from './keyring';

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410, section 7). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface SigningKey {
  sign(content: Buffer): Uint8Array<ArrayBuffer>;
  verifies(content: Buffer, signature: Uint8Array): boolean;
}

/**
 * The organisation's Ed25519 key for one purpose (RFC 8032), derived from the keyring and never stored: a copied or
 * altered database cannot sign.
 */
export function signingKeyFor(keyring: Keyring, organizationId: string, purpose: string): SigningKey {
  const seed = Buffer.from(hkdfSync('sha256', keyring.auditKey, organizationId, `sign ${purpose}`, 32));
  const key: KeyObject = createPrivateKey({
    key: Buffer.concat([pkcs8Head, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(key);
  return {
    sign: (content) => Uint8Array.from(sign(null, content, key)),
    verifies: (content, signature) => verify(null, content, publicKey, signature),
  };
}
