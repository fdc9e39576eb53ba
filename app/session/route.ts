import { currentClaim, findActor } from '@/lib/auth/current-actor';
import { endIdleSession } from '@/lib/auth/end-session';

/** Counts as activity of whoever is signed in; says only whether someone still is. */
export async function POST(): Promise<Response> {
  return new Response(null, { status: (await findActor()) ? 204 : 401 });
}

/** Ends this browser's session, because nobody was there any more. */
export async function DELETE(): Promise<Response> {
  const claim = await currentClaim();
  if (claim) await endIdleSession(claim);
  return new Response(null, { status: 204 });
}
