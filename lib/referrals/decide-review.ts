import 'server-only';
import { z } from 'zod';
import { assertTextIdentifiesNobody } from '@/lib/cases/assert-text';
import { findCaseVault } from '@/lib/cases/case-vault';
import { caseAnswersSelect, toCaseAnswers } from '@/lib/cases/select';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { newCode } from '@/lib/core/codes';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { type ActedReferral, actSelect, applyAct, assertAct } from './apply-act';
import { dueAt, packetLifetimeMs } from './deadlines';
import { buildPacket, fieldSetVersion, packetFields } from './packet';
import { referralsFor } from './policy';
import type { ReferralStep } from './request-referral';
import { assertSharingConsent } from './submit-referral';

/** A supervisor's decision. Returning and declining need a reason. */
export const decideReviewSchema = z
  .strictObject({
    decision: z.enum(['approve', 'return', 'decline']),
    reason: z.string().trim().max(2_000).default(''),
  })
  .refine(({ decision, reason }) => decision === 'approve' || reason !== '', {
    path: ['reason'],
    message: 'key:reasonNeeded',
  });

const actOf = { approve: 'Approve', return: 'Return', decline: 'Decline' } as const;

/**
 * Decides a referral under review. The decider supervises the team and did not ask for it; the database holds the same
 * rule. Approving freezes the packet and sends it. Of several deciders at once exactly one succeeds, the others get
 * CONFLICT. CONSENT_MISSING when the person's consent ended meanwhile.
 */
export async function decideReview(actor: Actor, code: string, input: unknown): Promise<ReferralStep> {
  const where = referralsFor(actor, 'referral.decide');
  const { decision, reason } = parseInput(decideReviewSchema, input);
  // Sealed, and read by colleagues on the case only: what may be a name or a date is theirs to judge.
  assertTextIdentifiesNobody(reason, 'reason', true);
  return asActor(actor, async (tx) => {
    const referral = await tx.referral.findFirst({ where: { ...where, code }, select: actSelect });
    if (!referral) throw new AppError('NOT_FOUND', 'No such referral in reach.');
    const act = actOf[decision];
    assertAct(actor, referral, act);
    if (act === 'Approve')
      await assertSharingConsent(tx, actor.organizationId, referral.caseId, referral.partnerId);
    const decided = await applyAct(tx, actor, referral, act, {
      reviewedById: actor.userId,
      decision: act,
      decidedAt: now(),
      decisionReason: await sealReason(tx, actor, referral, reason),
    });
    const { status, version } = act === 'Approve' ? await send(tx, actor, decided) : decided;
    return { code, status, version };
  });
}

async function sealReason(tx: Tx, actor: Actor, referral: ActedReferral, reason: string) {
  if (reason === '') return null;
  const vault = await findCaseVault(tx, actor.organizationId, referral.caseId);
  if (!vault) throw new AppError('NOT_ALLOWED_NOW', 'The case was erased.');
  return vault.seal(reason, decisionReasonContext(actor.organizationId, referral.id));
}

/** What binds a sealed decision reason to its referral. */
export function decisionReasonContext(organizationId: string, referralId: string): string {
  return `Referral|decisionReason|${organizationId}|${referralId}`;
}

/** Freezes the packet as it is at this moment and sends it. */
async function send(tx: Tx, actor: Actor, referral: ActedReferral): Promise<ActedReferral> {
  const { organizationId } = actor;
  const record = await tx.case.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: referral.caseId } },
    select: caseAnswersSelect,
  });
  const at = now();
  const fields = packetFields.filter((field) => referral.packetFields.includes(field));
  await tx.referralPacket.createMany({
    data: {
      organizationId,
      referralId: referral.id,
      code: newCode('packet'),
      fieldSetVersion,
      answers: buildPacket(toCaseAnswers(record), fields),
      frozenAt: at,
      expiresAt: new Date(at.getTime() + packetLifetimeMs),
    },
  });
  return applyAct(tx, actor, referral, 'Send', { sentAt: at, dueAt: dueAt(referral.case.riskLevel, at) });
}
