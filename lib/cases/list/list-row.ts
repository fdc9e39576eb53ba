import { caseRowSelect, type CaseRow, toCaseRow } from '@/lib/cases/select';
import type { Prisma } from '@/prisma/generated/prisma/client';

/** Columns of a row of the case list. */
export const caseListSelect = {
  ...caseRowSelect,
  needs: true,
  openFlags: true,
  nextDueAt: true,
  referrals: { select: { id: true }, where: { status: 'InReview' }, take: 1 },
} as const satisfies Prisma.CaseSelect;

type CaseListRecord = Prisma.CaseGetPayload<{ select: typeof caseListSelect }>;

/** One case in the list. */
export interface CaseListRow extends CaseRow {
  needs: string[];
  /** Reasons of the flags that are open. */
  openFlags: string[];
  /** When the next open task is due; ISO 8601, UTC. */
  nextDueAt: string | null;
  /** True while a referral waits for review. */
  isInReview: boolean;
}

export function toCaseListRow(record: CaseListRecord): CaseListRow {
  const { needs, openFlags, nextDueAt, referrals } = record;
  return {
    ...toCaseRow(record),
    needs,
    openFlags,
    nextDueAt: nextDueAt?.toISOString() ?? null,
    isInReview: referrals.length > 0,
  };
}
