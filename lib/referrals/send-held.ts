import 'server-only';
import { type Actor, type Principal, systemActor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError, isAppError } from '@/lib/core/errors';
import { asActor, asSystem, type Tx } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { tell } from '@/lib/notices/tell';
import { assertMayShare } from '@/lib/partners/find-blocks';
import { actSelect, type ActedReferral, moveReferral } from './apply-act';
import { referralsFor } from './policy';
import type { ReferralStep } from './request-referral';
import { revokePacket } from './revoke-packet';
import { sendPacket } from './send-packet';
import { assertSharingConsent } from './submit-referral';
import { tellDecision } from './tell-decision';

const heldSelect = { ...actSelect, decision: true } as const satisfies Prisma.ReferralSelect;

/**
 * Lets the held decisions of an organisation whose seconds have passed take effect: approved packets go out, the others
 * are told of. Called by the clock; of two clocks at once one acts. Returns how many took effect.
 */
export async function sendHeld(organizationId: string): Promise<number> {
  const due = await asSystem(organizationId, (tx) =>
    tx.referral.findMany({
      where: { organizationId, heldUntil: { lte: now() } },
      select: { id: true },
      orderBy: { heldUntil: 'asc' },
      take: 500,
    }),
  );
  let done = 0;
  for (const { id } of due) {
    // One at a time and each in its own transaction: one that fails holds up none of the others.
    if (
      await asSystem(organizationId, (tx) =>
        takeEffect(tx, systemActor(organizationId), { organizationId, id }),
      )
    )
      done += 1;
  }
  return done;
}

/** The same at once for one decision, by who took it: "send now". NOT_ALLOWED_NOW when it is not held any more. */
export async function sendNow(actor: Actor, code: string): Promise<ReferralStep> {
  const where = referralsFor(actor, 'referral.decide');
  return asActor(actor, async (tx) => {
    const sent = await takeEffect(tx, actor, { ...where, code, reviewedById: actor.userId });
    if (!sent) throw new AppError('NOT_ALLOWED_NOW', 'Nothing is held.');
    return { code, status: sent.status, version: sent.version };
  });
}

async function takeEffect(
  tx: Tx,
  principal: Principal,
  where: Prisma.ReferralWhereInput,
): Promise<ActedReferral | null> {
  const referral = await tx.referral.findFirst({
    where: { AND: [where, { heldUntil: { not: null } }] },
    select: heldSelect,
  });
  if (!referral) return null;
  if (referral.status === 'Approved') return sendOrRecall(tx, principal, referral);
  const freed = await tx.referral.updateMany({
    where: {
      organizationId: principal.organizationId,
      id: referral.id,
      version: referral.version,
      heldUntil: { not: null },
    },
    data: { heldUntil: null },
  });
  if (freed.count !== 1) return null;
  if (referral.status === 'Returned' || referral.status === 'Declined')
    await tellDecision(tx, principal, referral);
  return referral;
}

/**
 * Sends an approved packet, or takes it back when it may not go out any more: Rowan may have stood still since the
 * approval, and consent ends and rules begin by themselves. Null when someone else sent or took it back just now.
 */
async function sendOrRecall(
  tx: Tx,
  principal: Principal,
  referral: ActedReferral,
): Promise<ActedReferral | null> {
  try {
    if (await mayStillBeSent(tx, principal.organizationId, referral)) {
      return await sendPacket(tx, principal, referral);
    }
    await revokePacket(tx, principal, referral.id);
    const recalled = await moveReferral(tx, principal, referral, {
      act: 'Revoke',
      status: 'Revoked',
      changes: { heldUntil: null, dueAt: null },
    });
    await tell(tx, principal, [referral.requestedById], {
      kind: 'ReferralRecalled',
      subjectCode: referral.code,
      once: referral.id,
    });
    return recalled;
  } catch (error) {
    if (isAppError(error) && error.code === 'CONFLICT') return null;
    throw error;
  }
}

async function mayStillBeSent(tx: Tx, organizationId: string, referral: ActedReferral): Promise<boolean> {
  try {
    await assertSharingConsent(tx, organizationId, referral.caseId, referral.partnerId);
    await assertMayShare(tx, organizationId, referral.caseId, referral.partnerId);
    return true;
  } catch (error) {
    if (isAppError(error) && (error.code === 'CONSENT_MISSING' || error.code === 'SHARING_BLOCKED'))
      return false;
    throw error;
  }
}
