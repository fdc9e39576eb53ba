import 'server-only';
import { cookies } from 'next/headers';
import { sealClaim, sessionCookie } from './cookie';
import { sessionAbsoluteMs, type SessionClaim } from './session';

/** Puts a fresh session into this browser. Any earlier session cookie is overwritten, never adopted. */
export async function keepSession(claim: SessionClaim): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await sealClaim(claim), { ...options, maxAge: sessionAbsoluteMs / 1000 });
}
