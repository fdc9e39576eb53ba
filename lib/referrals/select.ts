import type { Prisma } from '@/prisma/generated/prisma/client';
import type { ReferralStatus } from './status';

/** Columns of a referral in a list of staff's. */
export const referralRowSelect = {
  id: true,
  code: true,
  status: true,
  service: true,
  createdAt: true,
  submittedAt: true,
  dueAt: true,
  requestedById: true,
  partner: { select: { name: true } },
  requestedBy: { select: { displayName: true } },
  case: { select: { code: true, riskLevel: true, assignedToId: true, teamId: true } },
} as const satisfies Prisma.ReferralSelect;

type ReferralRowRecord = Prisma.ReferralGetPayload<{ select: typeof referralRowSelect }>;

/** A referral in a list of staff's. Times are ISO 8601, UTC. */
export interface ReferralRow {
  code: string;
  status: ReferralStatus;
  service: string;
  partner: string;
  caseCode: string;
  riskLevel: string | null;
  requestedBy: string;
  /** The reader asked for it and so cannot decide it. */
  isOwnRequest: boolean;
  submittedAt: string | null;
  dueAt: string | null;
  createdAt: string;
}

export function toReferralRow(record: ReferralRowRecord, readerId: string): ReferralRow {
  return {
    code: record.code,
    status: record.status,
    service: record.service,
    partner: record.partner.name,
    caseCode: record.case.code,
    riskLevel: record.case.riskLevel,
    requestedBy: record.requestedBy.displayName,
    isOwnRequest: record.requestedById === readerId,
    submittedAt: record.submittedAt?.toISOString() ?? null,
    dueAt: record.dueAt?.toISOString() ?? null,
    createdAt: record.createdAt.toISOString(),
  };
}
