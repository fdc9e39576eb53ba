import { redirect } from 'next/navigation';
import { navigationFor } from '@/components/frame/navigation-items';
import { findActor } from '@/lib/auth/current-actor';
import { needsSetUp } from '@/lib/people/set-up-organization';

/** Sends everyone to their first page. */
export default async function StartPage() {
  const actor = await findActor();
  if (actor) redirect(navigationFor(actor.role)[0]?.href ?? '/sign-in');
  redirect((await needsSetUp()) ? '/set-up' : '/sign-in');
}
