import { unwrapDataKey, wrapDataKey } from './data-key';
import type { Keyring } from './keyring';

const knownText = Buffer.from('rowan key check, 32 bytes long..', 'utf8');

/** A known value under the keyring's write key; kept in the database to recognise a wrong keyring at start. */
export function sealKeyCheck(keyring: Keyring): Buffer<ArrayBuffer> {
  return wrapDataKey(keyring, knownText, 'key-check');
}

/** True when this keyring belongs to the database that holds `sealed`. */
export function opensKeyCheck(keyring: Keyring, sealed: Uint8Array): boolean {
  try {
    return unwrapDataKey(keyring, sealed, 'key-check').equals(knownText);
  } catch {
    return false;
  }
}
