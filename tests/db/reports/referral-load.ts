import { newCode } from '@/lib/core/codes';
import { dayMs } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { asSystem } from '@/lib/db/as-actor';
import type { ReferralStatus } from '@/lib/referrals/status';
import type { Office } from '@/tests/db/office';

/** A referral as its numbers see it; decided after two days, answered after five more. */
export interface SketchedReferral {
  caseId: string;
  service?: string;
  partner?: 0 | 1;
  status?: ReferralStatus;
  declineReason?: string;
  begunAt: Date;
  /** When it was handed in for review, the last time; without it, when it was begun. */
  submittedAt?: Date;
}

const sent: readonly ReferralStatus[] = [
  'Sent',
  'Accepted',
  'InService',
  'Completed',
  'Declined',
  'Revoked',
  'Expired',
];
const answered: readonly ReferralStatus[] = ['Accepted', 'InService', 'Completed', 'Declined'];

/** Writes referrals straight into the database, many at once: first the requests, then what was decided about them. */
export async function addReferrals(office: Office, referrals: readonly SketchedReferral[]): Promise<void> {
  const { organizationId, partners, people } = office;
  const after = (at: Date, days: number) => new Date(at.getTime() + days * dayMs);
  const rows = referrals.map(({ begunAt, status = 'Completed', ...sketch }) => ({
    organizationId,
    id: newId(),
    code: newCode('referral'),
    caseId: sketch.caseId,
    partnerId: partners[sketch.partner ?? 0],
    service: sketch.service ?? 'SafeShelter',
    reason: 'AdditionalServicesRequired',
    status,
    packetFields: [],
    trimmedFields: [],
    requestedById: people.workerA.userId,
    createdAt: begunAt,
    submittedAt: status === 'Draft' ? null : (sketch.submittedAt ?? begunAt),
    decidedAt: sent.includes(status) ? after(begunAt, 2) : null,
    answeredAt: answered.includes(status) ? after(begunAt, 7) : null,
    declineReason: sketch.declineReason ?? null,
  }));
  await asSystem(organizationId, async (tx) => {
    await tx.referral.createMany({ data: rows });
    const ids = rows.filter(({ decidedAt }) => decidedAt !== null).map(({ id }) => id);
    await tx.$executeRaw`UPDATE "Referral" SET "reviewedById" = ${people.supervisorA.userId}::uuid,
        "decision" = 'Approve', "sentAt" = "decidedAt"
      WHERE "organizationId" = ${organizationId}::uuid AND "id" = ANY(${ids}::uuid[])`;
  });
}
