import 'server-only';
import { z } from 'zod';
import { assertTextIdentifiesNobody } from '@/lib/cases/assert-text';
import { findCaseVault } from '@/lib/cases/case-vault';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { assertMayShare } from '@/lib/partners/find-blocks';
import { type ActedReferral, actSelect, applyAct, assertAct, noteStep } from './apply-act';
import { freezePacket } from './freeze-packet';
import { packetFields } from './packet';
import { referralsFor } from './policy';
import type { ReferralStep } from './request-referral';
import { sendPacket } from './send-packet';
import { assertSharingConsent } from './submit-referral';
import { tellDecision } from './tell-decision';

/** A supervisor's decision. Returning and declining need a reason. */
export const decideReviewSchema = z
  .strictObject({
    decision: z.enum(['approve', 'return', 'decline']),
    reason: z.string().trim().max(2_000).default(''),
    /** What the reviewer leaves of the packet when approving; without it, all that was asked. Never more. */
    packetFields: z.array(z.enum(packetFields)).min(1).optional(),
    /** How long the decision can be undone before it takes effect; screens hold it, programs as a rule do not. */
    holdSeconds: z.number().int().min(0).max(60).default(0),
  })
  .refine(({ decision, reason }) => decision === 'approve' || reason !== '', {
    path: ['reason'],
    message: 'key:reasonNeeded',
  });

const actOf = { approve: 'Approve', return: 'Return', decline: 'Decline' } as const;

/**
 * Decides a referral under review. The decider supervises the team, or covers for someone who does, and did not ask for
 * it; the database holds the same rule. Approving freezes and signs the packet, and sends it at once or when the
 * seconds in which it can be undone have passed. Of several deciders at once exactly one succeeds, the others get
 * CONFLICT. CONSENT_MISSING when the person's consent ended meanwhile, SHARING_BLOCKED when a rule now forbids it.
 */
export async function decideReview(actor: Actor, code: string, input: unknown): Promise<ReferralStep> {
  const where = referralsFor(actor, 'referral.decide');
  const decided = parseInput(decideReviewSchema, input);
  // Sealed, and read by colleagues on the case only: what may be a name or a date is theirs to judge.
  assertTextIdentifiesNobody(decided.reason, 'reason', true);
  return asActor(actor, async (tx) => {
    const referral = await tx.referral.findFirst({ where: { ...where, code }, select: actSelect });
    if (!referral) throw new AppError('NOT_FOUND', 'No such referral in reach.');
    const act = actOf[decided.decision];
    assertAct(actor, referral, act);
    const { status, version } =
      act === 'Approve'
        ? await approve(tx, actor, referral, decided)
        : await turnDown(tx, actor, referral, act, decided);
    return { code, status, version };
  });
}

type Decision = z.output<typeof decideReviewSchema>;

/** Columns every decision sets. */
async function decisionColumns(
  tx: Tx,
  actor: Actor,
  referral: ActedReferral,
  { reason, holdSeconds }: Decision,
) {
  const at = now();
  return {
    reviewedById: actor.userId,
    decidedAt: at,
    decisionReason: await sealReason(tx, actor, referral, reason),
    heldUntil: holdSeconds === 0 ? null : new Date(at.getTime() + holdSeconds * 1_000),
  };
}

async function approve(tx: Tx, actor: Actor, referral: ActedReferral, decision: Decision) {
  await assertSharingConsent(tx, actor.organizationId, referral.caseId, referral.partnerId);
  await assertMayShare(tx, actor.organizationId, referral.caseId, referral.partnerId);
  const asked = packetFields.filter((field) => referral.packetFields.includes(field));
  const kept = asked.filter((field) => decision.packetFields?.includes(field) ?? true);
  if (kept.length === 0) throw new AppError('INVALID', 'Nothing is left.', { packetFields: 'required' });
  const trimmed = asked.filter((field) => !kept.includes(field));
  const approved = await applyAct(tx, actor, referral, 'Approve', {
    ...(await decisionColumns(tx, actor, referral, decision)),
    decision: 'Approve',
    packetFields: kept,
    trimmedFields: trimmed,
  });
  if (trimmed.length > 0) await noteStep(tx, actor, referral.id, 'Trim', approved.status);
  await freezePacket(tx, actor, { ...approved, packetFields: kept });
  return decision.holdSeconds > 0 ? approved : sendPacket(tx, actor, approved);
}

async function turnDown(
  tx: Tx,
  actor: Actor,
  referral: ActedReferral,
  act: 'Return' | 'Decline',
  decision: Decision,
) {
  const columns = await decisionColumns(tx, actor, referral, decision);
  const decided = await applyAct(tx, actor, referral, act, { ...columns, decision: act });
  if (decision.holdSeconds === 0) await tellDecision(tx, actor, { ...decided, decision: act });
  return decided;
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
