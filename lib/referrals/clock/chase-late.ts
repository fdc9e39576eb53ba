import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { systemActor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { asSystem, type Tx } from '@/lib/db/as-actor';
import { tell } from '@/lib/notices/tell';
import { peopleOfPartner, reviewersOf } from '@/lib/referrals/recipients';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { latenessAct } from './lateness';

const atOnce = 500;

const lateSelect = {
  id: true,
  code: true,
  status: true,
  service: true,
  dueAt: true,
  remindedAt: true,
  escalatedAt: true,
  partnerId: true,
  requestedById: true,
  case: { select: { teamId: true, riskLevel: true } },
  packet: { select: { code: true } },
} as const satisfies Prisma.ReferralSelect;

type LateReferral = Prisma.ReferralGetPayload<{ select: typeof lateSelect }>;

/**
 * Reminds of referrals whose time is nearly over and escalates those that are overdue: under review to the reviewers,
 * with a partner to the partner first, then to whoever asked and the supervisors. Each once for a deadline, however often
 * and by however many clocks it is called. Returns how many people were told about.
 */
export async function chaseLate(organizationId: string): Promise<{ reminded: number; escalated: number }> {
  const at = now();
  const waiting = await asSystem(organizationId, (tx) =>
    tx.referral.findMany({
      where: {
        organizationId,
        status: { in: ['InReview', 'Sent'] },
        dueAt: { not: null },
        escalatedAt: null,
      },
      select: lateSelect,
      orderBy: { dueAt: 'asc' },
      take: atOnce,
    }),
  );
  const done = { reminded: 0, escalated: 0 };
  for (const referral of waiting) {
    const { dueAt } = referral;
    const act = dueAt && latenessAct({ ...referral, riskLevel: referral.case.riskLevel, dueAt }, at);
    if (!act || !dueAt) continue;
    // One at a time and each in its own transaction: one that fails holds up none of the others.
    const told = await asSystem(organizationId, (tx) =>
      chase(tx, organizationId, referral, { act, at, dueAt }),
    );
    if (told) done[act === 'remind' ? 'reminded' : 'escalated'] += 1;
  }
  return done;
}

/** Claims the act, so that of several clocks one does it, and tells. False when another was first or things moved on. */
async function chase(
  tx: Tx,
  organizationId: string,
  referral: LateReferral,
  { act, at, dueAt }: { act: 'remind' | 'escalate'; at: Date; dueAt: Date },
): Promise<boolean> {
  const { id, code, status, requestedById, partnerId, packet } = referral;
  const isReminder = act === 'remind';
  const claimed = await tx.referral.updateMany({
    where: { organizationId, id, status, dueAt, [isReminder ? 'remindedAt' : 'escalatedAt']: null },
    data: isReminder ? { remindedAt: at } : { remindedAt: at, escalatedAt: at },
  });
  if (claimed.count !== 1) return false;
  const system = systemActor(organizationId);
  const once = `${id}:${dueAt.getTime()}`;
  const reviewers = await reviewersOf(tx, organizationId, referral.case.teamId, requestedById, at);
  const staff = isReminder && status === 'Sent' ? [] : isReminder ? reviewers : [requestedById, ...reviewers];
  await tell(tx, system, staff, {
    kind: isReminder ? 'ReferralDue' : 'ReferralOverdue',
    subjectCode: code,
    once,
  });
  if (status === 'Sent') {
    const partner = await peopleOfPartner(tx, organizationId, partnerId);
    await tell(tx, system, partner, {
      kind: 'PacketRemind',
      subjectCode: packet?.code ?? null,
      once: `${once}:${act}`,
    });
  }
  await appendAudit(tx, system, {
    action: isReminder ? 'referral.reminded' : 'referral.escalated',
    subjectId: id,
    detail: { status },
  });
  return true;
}
