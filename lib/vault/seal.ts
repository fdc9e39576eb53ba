import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const formatVersion = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** Plain lengths are rounded up to these, so that the ciphertext does not tell how much was written. */
const buckets = [64, 256, 1024, 4096, 16384, 65536] as const;

function pad(plain: Buffer): Buffer {
  const needed = plain.length + 4;
  const size = buckets.find((bucket) => bucket >= needed) ?? Math.ceil(needed / 65536) * 65536;
  const padded = Buffer.alloc(size);
  padded.writeUInt32BE(plain.length, 0);
  plain.copy(padded, 4);
  return padded;
}

/**
 * AES-256-GCM with a random 96-bit nonce. `context` (table, column, row) is authenticated: a value moved to
 * another place no longer opens. Layout: version byte, nonce, tag, ciphertext; padded to a bucket.
 */
export function seal(key: Buffer, plain: Buffer, context: string): Buffer<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(`${formatVersion}|${context}`, 'utf8'));
  const body = Buffer.concat([cipher.update(pad(plain)), cipher.final()]);
  return Buffer.concat([Buffer.from([formatVersion]), nonce, cipher.getAuthTag(), body]);
}

/** Opens what `seal` made under the same key and context. Any failure is one and the same Error. */
export function open(key: Buffer, sealed: Uint8Array, context: string): Buffer {
  try {
    const bytes = Buffer.from(sealed);
    if (bytes[0] !== formatVersion) throw new Error();
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + nonceBytes));
    decipher.setAAD(Buffer.from(`${formatVersion}|${context}`, 'utf8'));
    decipher.setAuthTag(bytes.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes));
    const padded = Buffer.concat([
      decipher.update(bytes.subarray(1 + nonceBytes + tagBytes)),
      decipher.final(),
    ]);
    return padded.subarray(4, 4 + padded.readUInt32BE(0));
  } catch {
    throw new Error('A sealed value could not be opened.');
  }
}
