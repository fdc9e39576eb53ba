import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import { caseAnswersSelect, toCaseAnswers } from '@/lib/cases/select';
import { addEpisodes, caseColumns } from '@/lib/cases/write-answers';
import { type Actor, type Principal, systemActor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { parseCode } from '@/lib/core/codes';
import { AppError } from '@/lib/core/errors';
import { asActor, asSystem, type Tx } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { coarsen } from './coarsen';
import { mayBeErased } from './may-be-erased';

/**
 * Erases a case for good: destroys its key and with it every sealed word, removes its history, drafts and packets, and
 * leaves of its answers what statistics need. What was done stays in the audit, which never held its content.
 *
 * NOT_FOUND when the case is out of the supervisor's reach; NOT_ALLOWED_NOW unless it is closed and its time has come,
 * or the person no longer agrees to a record. Storage that held the key is cleared by `sweepStorage`.
 */
export async function eraseCase(actor: Actor, code: string): Promise<{ code: string }> {
  const where = casesFor(actor, 'retention.review');
  await asActor(actor, (tx) => erase(tx, actor, { ...where, code }, false));
  return { code };
}

/**
 * The same from the command line, by whoever holds the machine: also before a closed case's time has come.
 */
export async function eraseCaseAsSystem(organizationId: string, typedCode: string): Promise<void> {
  const code = parseCode('case', typedCode) ?? '';
  await asSystem(organizationId, (tx) =>
    erase(tx, systemActor(organizationId), { organizationId, code }, true),
  );
}

async function erase(
  tx: Tx,
  principal: Principal,
  where: Prisma.CaseWhereInput,
  isEarly: boolean,
): Promise<void> {
  const { organizationId } = principal;
  const found = await tx.case.findFirst({
    where,
    select: { ...caseAnswersSelect, closedAt: true, retainUntil: true, erasedAt: true },
  });
  if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
  const answers = toCaseAnswers(found);
  if (!mayBeErased({ ...found, consents: answers.consents }, now(), isEarly)) {
    throw new AppError('NOT_ALLOWED_NOW', 'Neither closed and due nor without consent.');
  }
  const left = coarsen(answers);
  const key = { organizationId, caseId: found.id };
  await tx.caseKey.deleteMany({ where: key });
  await tx.caseText.deleteMany({ where: key });
  await tx.caseDraft.deleteMany({ where: key });
  await tx.caseChange.deleteMany({ where: key });
  await tx.routeLeg.deleteMany({ where: key });
  await tx.exploitationEpisode.deleteMany({ where: key });
  await addEpisodes(tx, organizationId, found.id, left);
  await tx.person.updateMany({ where: key, data: left.person });
  await tx.referral.updateMany({ where: key, data: { decisionReason: null } });
  await tx.packetKey.deleteMany({ where: { organizationId, referral: { is: { caseId: found.id } } } });
  await tx.referralPacket.updateMany({
    where: { organizationId, referral: { is: { caseId: found.id } } },
    data: { answers: {}, signature: null, revokedAt: now() },
  });
  await tx.case.updateMany({
    where: { organizationId, id: found.id },
    data: {
      ...caseColumns(left),
      linkageTag: null,
      openFlags: [],
      nextDueAt: null,
      retainUntil: null,
      erasedAt: now(),
      version: { increment: 1 },
      updatedAt: now(),
    },
  });
  await appendAudit(tx, principal, { action: 'case.erased', subjectId: found.id });
}
