import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { parseInvitation } from '@/lib/auth/invitation-link';
import { openSession, type SessionClaim } from '@/lib/auth/session';
import { systemActor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { hashSecret } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asSystem, type Tx } from '@/lib/db/as-actor';
import { isWithPartner } from '@/lib/referrals/lock-referral';
import { guestOf } from './guest';
import { isLinkCode, mostAttempts } from './link-code';

/** What the public page sends: the secret part of the link, and the code that came by another channel. */
export const openLinkSchema = z.strictObject({
  token: z.string().max(200),
  code: z.string().max(40),
});

export interface OpenedLink {
  claim: SessionClaim;
  /** The packet's own code. */
  packet: string;
}

type Refusal = 'linkDead' | 'linkCode';

/**
 * Opens a one-use link: a session that reaches this one packet. A link that is unknown, used, withdrawn, too old or
 * spent, or whose packet is gone, is one and the same UNAUTHENTICATED; a wrong code is another while the link lives.
 * Of however many who try at once, five codes are looked at and one opens.
 */
export async function openLink(input: unknown): Promise<OpenedLink> {
  const { token, code } = parseInput(openLinkSchema, input);
  const secret = parseInvitation(token);
  if (!secret) throw refused('linkDead');
  const typed = code.normalize('NFKC').replace(/[\s-]/gu, '');
  // What was counted must stand when the code is wrong: the refusal is thrown after the transaction.
  const outcome = await asSystem(secret.organizationId, (tx) => tryToOpen(tx, secret, typed));
  if (typeof outcome === 'string') throw refused(outcome);
  return outcome;
}

async function tryToOpen(
  tx: Tx,
  { organizationId, token }: SessionClaim,
  code: string,
): Promise<OpenedLink | Refusal> {
  const link = await tx.partnerLink.findFirst({
    where: { organizationId, tokenHash: hashSecret(token) },
    select: {
      id: true,
      codeHash: true,
      referralId: true,
      referral: {
        select: {
          status: true,
          partnerId: true,
          packet: { select: { code: true, revokedAt: true, expiresAt: true } },
        },
      },
    },
  });
  if (!link) return 'linkDead';
  const principal = systemActor(organizationId);
  const refuse = async (refusal: Refusal): Promise<Refusal> => {
    await appendAudit(tx, principal, { action: 'packet.linkFailed', subjectId: link.referralId });
    return refusal;
  };
  const at = now();
  const { status, partnerId, packet } = link.referral;
  const isLive = packet && packet.revokedAt === null && packet.expiresAt > at && isWithPartner(status);
  if (!isLive) return refuse('linkDead');
  // Counted before it is compared, in one statement: of many at once no sixth is looked at.
  const living = { organizationId, id: link.id, openedAt: null, revokedAt: null, expiresAt: { gt: at } };
  const counted = await tx.partnerLink.updateMany({
    where: { ...living, attempts: { lt: mostAttempts } },
    data: { attempts: { increment: 1 } },
  });
  if (counted.count !== 1) return refuse('linkDead');
  if (!isLinkCode(link.id, code, link.codeHash)) {
    const left = await tx.partnerLink.count({
      where: { organizationId, id: link.id, attempts: { lt: mostAttempts } },
    });
    return refuse(left === 0 ? 'linkDead' : 'linkCode');
  }
  await tx.partnerLink.updateMany({ where: living, data: { openedAt: at } });
  const userId = await guestOf(tx, organizationId, { referralId: link.referralId, partnerId });
  const claim = await openSession(tx, organizationId, userId, link.referralId);
  await appendAudit(tx, principal, { action: 'packet.linkOpened', subjectId: link.referralId });
  return { claim, packet: packet.code };
}

function refused(refusal: Refusal): AppError {
  return new AppError('UNAUTHENTICATED', 'The link does not open.', {
    [refusal === 'linkDead' ? 'token' : 'code']: refusal,
  });
}
