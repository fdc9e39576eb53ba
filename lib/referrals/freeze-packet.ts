import 'server-only';
import { caseAnswersSelect, toCaseAnswers } from '@/lib/cases/select';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { newCode } from '@/lib/core/codes';
import { AppError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/as-actor';
import { packetLifetimeMs } from './deadlines';
import { buildPacket, fieldSetVersion, packetFields } from './packet';
import { signPacket } from './packet-seal';
import { screenPacket } from './screen-packet';

/** A referral whose packet is to be frozen. */
export interface FreezableReferral {
  id: string;
  caseId: string;
  packetFields: readonly string[];
}

/**
 * Freezes the packet as the answers are at this moment, with a code of its own and signed. Nothing can change it
 * afterwards (the database refuses). INVALID when an answer is anything but codes of its list.
 */
export async function freezePacket(tx: Tx, actor: Actor, referral: FreezableReferral): Promise<void> {
  const { organizationId } = actor;
  const record = await tx.case.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: referral.caseId } },
    select: caseAnswersSelect,
  });
  const at = now();
  const answers = buildPacket(
    toCaseAnswers(record),
    packetFields.filter((field) => referral.packetFields.includes(field)),
  );
  if (screenPacket(answers).length > 0) {
    throw new AppError('INVALID', 'Not codes only.', { packetFields: 'unknownCode' });
  }
  const frozen = {
    organizationId,
    referralId: referral.id,
    code: newCode('packet'),
    fieldSetVersion,
    answers,
    expiresAt: new Date(at.getTime() + packetLifetimeMs),
  };
  await tx.referralPacket.createMany({
    data: {
      ...frozen,
      frozenAt: at,
      signature: signPacket(frozen),
    },
  });
}
