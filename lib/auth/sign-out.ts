'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { sessionCookie } from './cookie';
import { currentClaim } from './current-actor';
import { endClaimedSession } from './end-session';

/** Ends every session of the person, forgets the cookie and shows the sign-in page. */
export async function signOut(): Promise<void> {
  const claim = await currentClaim();
  if (claim) await endClaimedSession(claim);
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
  redirect('/sign-in');
}
