import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import { can } from '@/lib/auth/permissions';
import type { CaseAnswers } from './answers';
import { casesFor } from './policy';
import { caseAnswersSelect, caseRowSelect, type CaseRow, toCaseAnswers, toCaseRow } from './select';
import { type CaseCare, caseCareSelect, toCaseCare } from './select-care';

/** A referral as it shows on its case. */
export interface CaseReferral {
  code: string;
  service: string;
  partner: string;
  status: string;
  requestedBy: string;
  /** ISO 8601, UTC. */
  createdAt: string;
}

export interface CaseDetail extends CaseRow, CaseCare {
  version: number;
  answers: CaseAnswers;
  referrals: CaseReferral[];
  /** What the reader may do with this case, for the buttons; the use cases decide again. */
  may: {
    edit: boolean;
    refer: boolean;
    revealText: boolean;
    note: boolean;
    identify: boolean;
    recordConsent: boolean;
  };
}

/**
 * Opens one case: answers, consents, findings and referrals, never a word of text. The read is audited in the same transaction; when the
 * audit fails the read fails. A case out of reach is NOT_FOUND, as one that never was.
 */
export async function readCase(actor: Actor, code: string): Promise<CaseDetail> {
  const where = casesFor(actor, 'case.read');
  return asActor(actor, async (tx) => {
    const found = await tx.case.findFirst({
      where: { ...where, code },
      select: {
        ...caseRowSelect,
        ...caseAnswersSelect,
        assignedToId: true,
        teamId: true,
        mergedIntoId: true,
        referrals: {
          select: {
            code: true,
            service: true,
            status: true,
            createdAt: true,
            partner: { select: { name: true } },
            requestedBy: { select: { displayName: true } },
          },
          orderBy: { createdAt: 'desc' },
        },
      },
    });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    const around = await tx.case.findFirstOrThrow({
      where: { organizationId: actor.organizationId, id: found.id },
      select: caseCareSelect,
    });
    await appendAudit(tx, actor, { action: 'case.read', subjectId: found.id });
    // A case that is only offered to the team, was merged into another or erased is read and nothing else.
    const isOwn =
      found.mergedIntoId === null &&
      around.erasedAt === null &&
      (actor.role === 'supervisor' ? found.teamId === actor.teamId : found.assignedToId === actor.userId);
    const isWithinTeam = found.teamId === actor.teamId || found.assignedToId === actor.userId;
    return {
      ...toCaseRow(found),
      version: found.version,
      answers: toCaseAnswers(found),
      ...toCaseCare(around),
      referrals: found.referrals.map((referral) => ({
        code: referral.code,
        service: referral.service,
        partner: referral.partner.name,
        status: referral.status,
        requestedBy: referral.requestedBy.displayName,
        createdAt: referral.createdAt.toISOString(),
      })),
      may: {
        edit: isOwn && can(actor, 'case.edit'),
        refer: isOwn && around.closureReason === null && can(actor, 'referral.request'),
        revealText: can(actor, 'case.revealText') && isWithinTeam && around.erasedAt === null,
        note: isOwn && can(actor, 'case.note'),
        identify: isOwn && can(actor, 'case.identify'),
        recordConsent: isOwn && can(actor, 'consent.record'),
      },
    };
  });
}
