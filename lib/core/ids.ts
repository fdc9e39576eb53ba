import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** A fresh random identifier (RFC 9562 version 4): says nothing about time or order. */
export function newId(): string {
  return randomUUID();
}

/** 256 random bits as base64url: the only kind of string that grants access. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: SHA-256, enough because the secret itself is 256 random bits. */
export function hashSecret(secret: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(secret, 'utf8').digest());
}
