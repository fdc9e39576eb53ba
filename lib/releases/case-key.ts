import 'server-only';
import { createHmac, hkdfSync } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { currentKeyring } from '@/lib/vault/current-keyring';
import { open, seal } from '@/lib/vault/seal';

function derived(organizationId: string, purpose: string): Buffer {
  return Buffer.from(
    hkdfSync('sha256', currentKeyring().indexKey, organizationId, `releases ${purpose}`, 32),
  );
}

/**
 * Keys of cases as the register knows them: the same case has the same key from release to release, and the database
 * alone tells nobody which case it is.
 */
export function caseKeys(organizationId: string): (caseId: string) => string {
  const key = derived(organizationId, 'case key');
  return (caseId) => createHmac('sha256', key).update(caseId).digest().subarray(0, 16).toString('base64url');
}

/** A keyed fingerprint of what a release was made from; the order of the lines does not count. */
export function inputsHash(organizationId: string, lines: Iterable<string>): Buffer<ArrayBuffer> {
  const hash = createHmac('sha256', derived(organizationId, 'inputs'));
  for (const line of [...lines].toSorted()) hash.update(line).update('\n');
  return Buffer.from(hash.digest());
}

/** Seals a document of the register for one row. */
export function sealDocument(
  organizationId: string,
  context: string,
  document: unknown,
): Buffer<ArrayBuffer> {
  const packed = deflateRawSync(Buffer.from(JSON.stringify(document), 'utf8'));
  return seal(derived(organizationId, 'seal'), packed, `${context}|${organizationId}`);
}

/** Opens what `sealDocument` made under the same context; the caller checks its shape. */
export function openDocument(organizationId: string, context: string, sealed: Uint8Array): unknown {
  const packed = open(derived(organizationId, 'seal'), sealed, `${context}|${organizationId}`);
  return JSON.parse(inflateRawSync(packed).toString('utf8'));
}
