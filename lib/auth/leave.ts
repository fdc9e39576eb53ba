import 'server-only';
import { asSystem } from '@/lib/db/as-actor';
import { sessionCookie } from './cookie';
import { currentClaim } from './current-actor';
import { endClaimedSession } from './end-session';

/** Where people are sent who are not signed in any more. */
const neutralUrl = 'https://www.bbc.com/weather';

/** Ends every session of the person who leaves; returns where their organisation sends them and an emptied cookie. */
export async function endVisit(): Promise<{ exitUrl: string; clearCookie: string }> {
  const claim = await currentClaim();
  const { name, options } = sessionCookie();
  const clearCookie = `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict${options.secure ? '; Secure' : ''}`;
  if (!claim) return { exitUrl: neutralUrl, clearCookie };
  await endClaimedSession(claim);
  const organization = await asSystem(claim.organizationId, (tx) =>
    tx.organization.findUnique({ where: { id: claim.organizationId }, select: { exitUrl: true } }),
  );
  return { exitUrl: organization?.exitUrl ?? neutralUrl, clearCookie };
}
