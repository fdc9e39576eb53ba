import { recordCase } from '@/lib/cases/record-case';
import { now, shiftClockByMs } from '@/lib/core/clock';
import { asSystem } from '@/lib/db/as-actor';
import { decideReview } from '@/lib/referrals/decide-review';
import { requestReferral } from '@/lib/referrals/request-referral';
import { submitReferral } from '@/lib/referrals/submit-referral';
import { type Office, someAnswers } from '@/tests/db/office';

/** A referral that workerA asked for and supervisorA approved, with its partner: both codes and its id. */
export interface SentPacket {
  caseCode: string;
  code: string;
  packet: string;
  id: string;
}

/** Records a case of workerA's and has it sent to the office's first partner. */
export async function sendPacketOf(office: Office, answers: object = someAnswers): Promise<SentPacket> {
  const { workerA, supervisorA } = office.people;
  const { code: caseCode } = await recordCase(workerA, answers);
  const { code } = await requestReferral(workerA, caseCode, {
    service: 'SafeShelter',
    partnerId: office.partners[0],
  });
  await submitReferral(workerA, code);
  await decideReview(supervisorA, code, { decision: 'approve' });
  const found = await asSystem(office.organizationId, (tx) =>
    tx.referral.findFirstOrThrow({
      where: { code },
      select: { id: true, packet: { select: { code: true } } },
    }),
  );
  if (!found.packet) throw new Error('Nothing was sent.');
  return { caseCode, code, packet: found.packet.code, id: found.id };
}

/** Runs `work` with the clock put forward by so many milliseconds. */
export async function later<T>(ms: number, work: () => Promise<T>): Promise<T> {
  shiftClockByMs(ms);
  try {
    return await work();
  } finally {
    shiftClockByMs(0);
  }
}

/** The kinds of an account's notices, oldest first. */
export async function noticesOf({ organizationId }: Office, userId: string): Promise<string[]> {
  const found = await asSystem(organizationId, (tx) =>
    tx.notice.findMany({ where: { userId, createdAt: { lte: now() } }, orderBy: { createdAt: 'asc' } }),
  );
  return found.map(({ kind }) => kind);
}

/** `done`, or the code of the failure. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'unexpected',
  );
}
