import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { AppError } from '@/lib/core/errors';
import { inLine } from '@/lib/vault/in-line';

/** OWASP's parameters for 46 MiB; Argon2id is the library's default. */
const options = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };

export const passwordMinLength = 15;
export const passwordMaxLength = 128;

/** Composed and decomposed Hangul are the same password. */
function prepare(password: string): string {
  return password.normalize('NFC');
}

/** Refuses passwords shorter than 15 or longer than 128 characters (NIST SP 800-63B-4; OWASP ASVS 5.0 6.2.1). */
export function assertAcceptablePassword(password: string): void {
  const length = Array.from(prepare(password)).length;
  if (length < passwordMinLength)
    throw new AppError('INVALID', 'Password too short.', { password: 'passwordTooShort' });
  if (length > passwordMaxLength)
    throw new AppError('INVALID', 'Password too long.', { password: 'tooLong' });
}

/** Argon2id hash of an acceptable password. */
export async function hashPassword(password: string): Promise<string> {
  assertAcceptablePassword(password);
  return inLine(() => hash(prepare(password), options));
}

/** True when `password` is the one behind `passwordHash`. Over-long input is wrong without being hashed. */
export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  if (Array.from(password).length > passwordMaxLength) return false;
  return inLine(() => verify(passwordHash, prepare(password)));
}

let decoy: Promise<string> | undefined;

/** Takes as long as a wrong password does; for usernames that do not exist. */
export async function verifyNothing(password: string): Promise<false> {
  decoy ??= hash('no account has this password', options);
  await verifyPassword(await decoy, password);
  return false;
}
