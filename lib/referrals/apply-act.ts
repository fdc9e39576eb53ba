import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor, Principal } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { partiesOf, type ReferralTies } from './parties';
import { nextStatus, type ReferralAct, type ReferralStatus, referralTransitions } from './status';

/** What an act needs to know of a referral. */
export const actSelect = {
  id: true,
  code: true,
  status: true,
  version: true,
  caseId: true,
  partnerId: true,
  requestedById: true,
  service: true,
  packetFields: true,
  trimmedFields: true,
  fieldReasons: true,
  reviewedById: true,
  heldUntil: true,
  isEmergency: true,
  emergencyClosedAt: true,
  case: { select: { assignedToId: true, teamId: true, riskLevel: true } },
} as const satisfies Prisma.ReferralSelect;

/** A referral as staff act on it. */
export type ActedReferral = Prisma.ReferralGetPayload<{ select: typeof actSelect }>;

/** The least `applyAct` needs; also what a partner may see. */
type Actable = ReferralTies & { id: string; status: ReferralStatus; version: number };

/** Columns an act may set besides the status. */
type Changes = Omit<Prisma.ReferralUncheckedUpdateManyInput, 'status' | 'version' | 'organizationId' | 'id'>;

/**
 * The next status when `actor` does `act`; throws FORBIDDEN when the act is not theirs in this referral, and
 * NOT_ALLOWED_NOW when the status does not allow it.
 */
export function assertAct(
  actor: Actor,
  referral: ReferralTies & { status: ReferralStatus },
  act: ReferralAct,
): ReferralStatus {
  const { by } = referralTransitions[act];
  if (by !== 'system' && !partiesOf(actor, referral).includes(by)) {
    throw new AppError('FORBIDDEN', `${act} is not this person's to do.`);
  }
  const next = nextStatus(referral.status, act);
  if (!next) throw new AppError('NOT_ALLOWED_NOW', `${act} is not possible from ${referral.status}.`);
  return next;
}

/**
 * Does one act: moves the status only if nobody moved it first (one statement checks and writes), notes the step and
 * audits it. Of many people deciding at once exactly one succeeds; the others get CONFLICT. Returns the referral in
 * its new status, for a further act in the same transaction.
 */
export async function applyAct<Referral extends Actable>(
  tx: Tx,
  actor: Actor,
  referral: Referral,
  act: ReferralAct,
  changes: Changes = {},
): Promise<Referral> {
  return moveReferral(tx, actor, referral, { act, status: assertAct(actor, referral, act), changes });
}

/** A step that is decided: what it is called, where it leads, what else it sets. */
interface Step {
  act: ReferralAct;
  status: ReferralStatus;
  changes?: Changes;
}

/** `applyAct` without asking whose act it is: for what follows from something else, as a recall from a withdrawal. */
export async function moveReferral<Referral extends Pick<Actable, 'id' | 'status' | 'version'>>(
  tx: Tx,
  actor: Principal,
  referral: Referral,
  { act, status, changes = {} }: Step,
): Promise<Referral> {
  const { organizationId } = actor;
  const moved = await tx.referral.updateMany({
    where: { organizationId, id: referral.id, status: referral.status, version: referral.version },
    data: { ...changes, status, version: { increment: 1 } },
  });
  if (moved.count !== 1) throw new AppError('CONFLICT', 'The referral was changed meanwhile.');
  await noteStep(tx, actor, referral.id, act, status);
  await appendAudit(tx, actor, {
    action: 'referral.changed',
    subjectId: referral.id,
    detail: { act, status },
  });
  return { ...referral, status, version: referral.version + 1 };
}

/** Stands for Rowan's own clock in a referral's history: the nil UUID (RFC 9562), which no account has. */
export const rowanItself = '00000000-0000-0000-0000-000000000000';

/** Adds a step to the referral's own history. */
export async function noteStep(
  tx: Tx,
  actor: Principal,
  referralId: string,
  act: ReferralAct | 'Create' | 'Ask' | 'Reply' | 'Reassign' | 'Trim' | 'CloseEmergency' | 'Link',
  status: ReferralStatus,
): Promise<void> {
  const { organizationId, userId } = actor;
  const ordinal = 1 + (await tx.referralEvent.count({ where: { organizationId, referralId } }));
  await tx.referralEvent.createMany({
    data: { organizationId, referralId, ordinal, act, status, actorId: userId ?? rowanItself, at: now() },
  });
}
