import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32);

const fileSchema = z.object({
  version: z.literal(1),
  writeKeyId: z.string(),
  keyEncryptionKeys: z.record(z.string().regex(/^k[0-9a-z]{1,8}$/u), key),
  auditKey: key,
  indexKey: key,
  sessionKey: key,
});

/**
 * The secrets that never enter the database. `keyEncryptionKeys` wrap the cases' data keys (one writes, all read);
 * `auditKey` chains the audit; `indexKey` makes look-up hashes; `sessionKey` seals cookies. 32 random bytes each.
 */
export type Keyring = z.infer<typeof fileSchema>;

/** Where the keyring of a data folder is kept. */
export function keyringPath(dataDir: string): string {
  return path.join(dataDir, 'keys', 'keyring.json');
}

/** Writes a fresh keyring (mode 0400) and returns it. Refuses to replace one. */
export function createKeyring(dataDir: string): Keyring {
  const file = keyringPath(dataDir);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const fresh = () => randomBytes(32).toString('base64');
  const content = {
    version: 1,
    writeKeyId: 'k1',
    keyEncryptionKeys: { k1: fresh() },
    auditKey: fresh(),
    indexKey: fresh(),
    sessionKey: fresh(),
  };
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o400, flag: 'wx', flush: true });
  chmodSync(file, 0o400);
  return loadKeyring(dataDir);
}

/** Reads the keyring; null when there is none. Throws an Error without key material when the file is damaged. */
export function findKeyring(dataDir: string): Keyring | null {
  try {
    return parseKeyring(readFileSync(keyringPath(dataDir), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads the keyring; throws when it is missing or damaged. */
export function loadKeyring(dataDir: string): Keyring {
  const found = findKeyring(dataDir);
  if (!found) throw new Error('The keyring is missing.');
  return found;
}

function parseKeyring(text: string): Keyring {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error('The keyring file is damaged.');
  }
  const result = fileSchema.safeParse(json);
  if (!result.success || !result.data.keyEncryptionKeys[result.data.writeKeyId]) {
    throw new Error('The keyring file is damaged.');
  }
  return result.data;
}
