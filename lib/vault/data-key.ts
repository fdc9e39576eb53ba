import { randomBytes } from 'node:crypto';
import type { Keyring } from './keyring';
import { open, seal } from './seal';

/** The key-encryption key's id stands before the wrapped key, so that rotation never has to guess. */
const separator = 0x2e;

/** A fresh data key and its wrapped form `<key id>.<sealed>`, bound to the owner it is for. */
export function newDataKey(
  keyring: Keyring,
  owner: string,
): { dataKey: Buffer; wrapped: Buffer<ArrayBuffer> } {
  const dataKey = randomBytes(32);
  return { dataKey, wrapped: wrapDataKey(keyring, dataKey, owner) };
}

/** Wraps a data key with the keyring's write key. */
export function wrapDataKey(keyring: Keyring, dataKey: Buffer, owner: string): Buffer<ArrayBuffer> {
  const keyEncryptionKey = keyring.keyEncryptionKeys[keyring.writeKeyId];
  if (!keyEncryptionKey) throw new Error('The keyring has no write key.');
  const sealed = seal(keyEncryptionKey, dataKey, `data-key|${owner}`);
  return Buffer.concat([Buffer.from(`${keyring.writeKeyId}.`, 'utf8'), sealed]);
}

/** Opens a wrapped data key; throws when its key-encryption key is not in the keyring or the owner differs. */
export function unwrapDataKey(keyring: Keyring, wrapped: Uint8Array, owner: string): Buffer {
  const bytes = Buffer.from(wrapped);
  const end = bytes.indexOf(separator);
  const keyEncryptionKey = keyring.keyEncryptionKeys[bytes.subarray(0, Math.max(end, 0)).toString('utf8')];
  if (!keyEncryptionKey) throw new Error('A sealed value could not be opened.');
  return open(keyEncryptionKey, bytes.subarray(end + 1), `data-key|${owner}`);
}
