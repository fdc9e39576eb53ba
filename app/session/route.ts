import { findActor } from '@/lib/auth/current-actor';

/** Counts as activity of whoever is signed in; says only whether someone still is. */
export async function POST(): Promise<Response> {
  return new Response(null, { status: (await findActor()) ? 204 : 401 });
}
