import 'server-only';
import { log } from '@/lib/core/log';
import { asSystem } from '@/lib/db/as-actor';
import { sessionCookie } from './cookie';
import { currentClaim } from './current-actor';
import { endClaimedSession } from './end-session';
import type { SessionClaim } from './session';

/** Where people are sent who are not signed in, or not any more. */
export const neutralUrl = 'https://www.bbc.com/weather';

async function endAndFindExit(claim: SessionClaim): Promise<string> {
  await endClaimedSession(claim);
  const organization = await asSystem(claim.organizationId, (tx) =>
    tx.organization.findUnique({ where: { id: claim.organizationId }, select: { exitUrl: true } }),
  );
  return organization?.exitUrl ?? neutralUrl;
}

/**
 * Ends every session of the person who leaves; returns where their organisation sends them and an emptied cookie. Never
 * fails: whoever leaves must get away, also while the database is out of reach.
 */
export async function endVisit(): Promise<{ exitUrl: string; clearCookie: string }> {
  const { name, options } = sessionCookie();
  const clearCookie = `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict${options.secure ? '; Secure' : ''}`;
  try {
    const claim = await currentClaim();
    return { exitUrl: claim ? await endAndFindExit(claim) : neutralUrl, clearCookie };
  } catch (error) {
    log('error', 'leave.failed', { errorName: error instanceof Error ? error.name : 'unknown' });
    return { exitUrl: neutralUrl, clearCookie };
  }
}
