import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '@/lib/core/actor';
import { openClaim, sessionCookie } from './cookie';
import { findSessionActor, type SessionClaim } from './session';

/** The claim in this request's session cookie, unchecked against the database. */
export async function currentClaim(): Promise<SessionClaim | null> {
  return openClaim((await cookies()).get(sessionCookie().name)?.value);
}

/** Who is asking, from the session cookie; null when nobody is signed in. One look-up per rendered request. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const claim = await currentClaim();
  return claim ? findSessionActor(claim) : null;
});

/** Who is asking; sends everybody else to the sign-in page. For pages and server actions. */
export async function requireActor(): Promise<Actor> {
  return (await findActor()) ?? redirect('/sign-in');
}
