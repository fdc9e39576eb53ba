import 'server-only';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/as-actor';
import { signsOf } from './case-signs';
import { blocksOf, type RuledPartner, ruleSelect, type SharingRule } from './sharing-rules';
import { isVetted } from './vetting';

/** Everything that decides whether partners may be told of one case. */
export interface CaseBlocks {
  of(partner: RuledPartner): SharingRule[];
}

/** The rules in force as they meet one case. Runs in the caller's transaction. */
export async function findBlocks(tx: Tx, organizationId: string, caseId: string): Promise<CaseBlocks> {
  const rules = await tx.doNotShareRule.findMany({
    where: { organizationId, endedAt: null },
    select: ruleSelect,
    orderBy: { createdAt: 'asc' },
  });
  const exceptions = await tx.ruleException.findMany({
    where: { organizationId, caseId },
    select: { ruleId: true, partnerId: true },
  });
  const found = await tx.case.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: caseId } },
    select: { vulnerabilities: true, openFlags: true },
  });
  const person = await tx.person.findFirst({ where: { organizationId, caseId }, select: { ageBand: true } });
  const signs = signsOf({ ...found, ageBand: person?.ageBand ?? null });
  return { of: (partner) => blocksOf(partner, signs, rules, exceptions) };
}

/**
 * Throws SHARING_BLOCKED when a do-not-share rule forbids telling this partner of this case, or when the partner did
 * not pass its safety vetting or the vetting has run out.
 */
export async function assertMayShare(
  tx: Tx,
  organizationId: string,
  caseId: string,
  partnerId: string,
): Promise<void> {
  const partner = await tx.partner.findFirst({
    where: { organizationId, id: partnerId },
    select: { id: true, kind: true, countries: true, vetting: true, vettingExpiresAt: true },
  });
  if (!partner) throw new AppError('INVALID', 'No such partner.', { partnerId: 'unknownPartner' });
  if (!isVetted(partner, now())) {
    throw new AppError('SHARING_BLOCKED', 'The vetting does not hold.', { partnerId: 'notVetted' });
  }
  const blocks = await findBlocks(tx, organizationId, caseId);
  if (blocks.of(partner).length > 0) {
    throw new AppError('SHARING_BLOCKED', 'A rule forbids it.', { partnerId: 'sharingBlocked' });
  }
}
