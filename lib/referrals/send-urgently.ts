import 'server-only';
import { z } from 'zod';
import { casesFor } from '@/lib/cases/policy';
import { readSharingRecords } from '@/lib/consents/read-sharing';
import { saidNoToSharing } from '@/lib/consents/sharing';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { tell } from '@/lib/notices/tell';
import { assertMayShare } from '@/lib/partners/find-blocks';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import { actSelect, applyAct } from './apply-act';
import { dueAt, emergencyReviewMs } from './deadlines';
import { freezePacket } from './freeze-packet';
import { peopleOfPartner, reviewersOf } from './recipients';
import { draft, type ReferralStep } from './request-referral';

/** What is asked of whom, and the danger that cannot wait. The packet is the minimum for the service, and nothing else. */
export const sendUrgentlySchema = z.strictObject({
  service: requiredAnswer('serviceType'),
  partnerId: z.uuid(),
  dangerSign: requiredAnswer('dangerSign'),
});

/**
 * Sends a referral at once because of immediate danger, with the minimum packet, and opens a review that someone else
 * must close within 24 hours. Waiting for a review is all it skips: a do-not-share rule blocks it (SHARING_BLOCKED), and
 * so does a person who said no (CONSENT_MISSING); somebody who could not be asked yet is helped first, and the review
 * sees it. NOT_FOUND when the case is out of reach.
 */
export async function sendUrgently(actor: Actor, caseCode: string, input: unknown): Promise<ReferralStep> {
  const where = casesFor(actor, 'referral.request');
  const { service, partnerId, dangerSign } = parseInput(sendUrgentlySchema, input);
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const { code } = await draft(
      tx,
      actor,
      { ...where, code: caseCode },
      { service, partnerId, reason: 'AdditionalServicesRequired', fieldReasons: {} },
    );
    const referral = await tx.referral.findFirstOrThrow({
      where: { organizationId, code },
      select: actSelect,
    });
    await assertNotRefused(tx, organizationId, referral.caseId, partnerId);
    await assertMayShare(tx, organizationId, referral.caseId, partnerId);
    const at = now();
    const sent = await applyAct(tx, actor, referral, 'SendUrgently', {
      isEmergency: true,
      dangerSign,
      emergencyDueAt: new Date(at.getTime() + emergencyReviewMs),
      submittedAt: at,
      sentAt: at,
      dueAt: dueAt(service, 'High', at),
    });
    await freezePacket(tx, actor, sent);
    const packet = await tx.referralPacket.findFirst({
      where: { organizationId, referralId: referral.id },
      select: { code: true },
    });
    await tell(tx, actor, await peopleOfPartner(tx, organizationId, partnerId), {
      kind: 'PacketArrived',
      subjectCode: packet?.code ?? null,
      once: referral.id,
    });
    const reviewers = await reviewersOf(tx, organizationId, referral.case.teamId, actor.userId, at);
    await tell(tx, actor, reviewers, { kind: 'EmergencySent', subjectCode: code, once: referral.id });
    return { code, status: sent.status, version: sent.version };
  });
}

/** Throws CONSENT_MISSING when the person said no to sharing with this partner. Not having been asked yet is no refusal. */
async function assertNotRefused(
  tx: Tx,
  organizationId: string,
  caseId: string,
  partnerId: string,
): Promise<void> {
  if (saidNoToSharing(await readSharingRecords(tx, organizationId, caseId), partnerId)) {
    throw new AppError('CONSENT_MISSING', 'The person said no.', { partnerId: 'sharingRefused' });
  }
}
