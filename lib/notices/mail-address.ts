import 'server-only';
import { currentKeyring } from '@/lib/vault/current-keyring';
import { unwrapDataKey, wrapDataKey } from '@/lib/vault/data-key';

const owner = (organizationId: string, userId: string) => `mail|${organizationId}|${userId}`;

/** Seals where a worker's notices go, bound to the account. */
export function sealMailAddress(
  organizationId: string,
  userId: string,
  address: string,
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    wrapDataKey(currentKeyring(), Buffer.from(address, 'utf8'), owner(organizationId, userId)),
  );
}

/** Opens a sealed mail address; throws when it is not this account's. */
export function openMailAddress(organizationId: string, userId: string, sealed: Uint8Array): string {
  return unwrapDataKey(currentKeyring(), sealed, owner(organizationId, userId)).toString('utf8');
}
