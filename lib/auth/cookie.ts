import 'server-only';
import { hkdfSync } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/core/env';
import { currentKeyring } from '@/lib/vault/current-keyring';
import { sessionAbsoluteMs, type SessionClaim } from './session';

const claimSchema = z.object({ organizationId: z.uuid(), token: z.string().min(40).max(64) });

/** The secret that seals the session cookie, derived for this purpose alone. */
export function cookieSecret(): string {
  const { sessionKey } = currentKeyring();
  return Buffer.from(hkdfSync('sha256', sessionKey, '', 'rowan session cookie', 32)).toString('base64url');
}

/** True when people reach Rowan over TLS; then cookies get the `__Host-` prefix. */
function isTls(): boolean {
  return env().origin.startsWith('https:');
}

/** Name and attributes of the session cookie. Strict: no other site's link or form carries it. */
export function sessionCookie() {
  return {
    name: isTls() ? '__Host-rowan.session' : 'rowan.session',
    options: { httpOnly: true, sameSite: 'strict' as const, path: '/', secure: isTls() },
  };
}

/** Seals a claim for the cookie as next-auth does (JWE, A256GCM). */
export async function sealClaim(claim: SessionClaim): Promise<string> {
  return encode({ token: { ...claim }, secret: cookieSecret(), maxAge: sessionAbsoluteMs / 1000 });
}

/** Opens a session cookie; null for anything that is not a whole, unexpired cookie of ours. */
export async function openClaim(cookie: string | undefined): Promise<SessionClaim | null> {
  if (!cookie || cookie.length > 4096) return null;
  try {
    const parsed = claimSchema.safeParse(await decode({ token: cookie, secret: cookieSecret() }));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
