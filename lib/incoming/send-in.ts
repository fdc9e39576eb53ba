import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { parseInvitation } from '@/lib/auth/invitation-link';
import type { SessionClaim } from '@/lib/auth/session';
import { assertTextIdentifiesNobody } from '@/lib/cases/assert-text';
import { systemActor } from '@/lib/core/actor';
import { hourMs, now } from '@/lib/core/clock';
import { newCode } from '@/lib/core/codes';
import { AppError } from '@/lib/core/errors';
import { hashSecret, newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asSystem, type Tx } from '@/lib/db/as-actor';
import { tell } from '@/lib/notices/tell';
import { incomingAnswersSchema } from './incoming-answers';
import { sealIncoming } from './incoming-vault';

/** What the public page sends: the secret part of the channel's link, the answers, and that soft findings were seen. */
export const sendInSchema = z.strictObject({
  token: z.string().max(200),
  confirmed: z.boolean().default(false),
  answers: z.unknown(),
});

/** So many come through one channel in an hour, and so many wait for one team, before the next is turned away. */
const mostInAnHour = 20;
const mostWaiting = 200;

/**
 * Takes a coded case in from outside, sealed under a key of its own, and tells the team's supervisors that there is
 * one. It is no case: nothing counts it, nothing finds it, until a supervisor takes it. Returns the receipt's code,
 * which the sender may quote. UNAUTHENTICATED for a link that is unknown or closed; NOT_ALLOWED_NOW when too much came.
 */
export async function sendIn(input: unknown): Promise<{ code: string }> {
  const { token, confirmed, answers: given } = parseInput(sendInSchema, input);
  const secret = parseInvitation(token);
  if (!secret) throw deadLink();
  const answers = parseInput(incomingAnswersSchema, given);
  assertTextIdentifiesNobody(answers.words, 'words', confirmed);
  const { organizationId } = secret;
  return asSystem(organizationId, async (tx) => {
    const channel = await holdChannel(tx, secret);
    const at = now();
    await assertRoom(tx, organizationId, channel, at);
    const id = newId();
    const code = newCode('incoming');
    await tx.incomingReferral.createMany({
      data: {
        organizationId,
        id,
        code,
        channelId: channel.id,
        teamId: channel.teamId,
        services: answers.services,
        urgency: answers.urgency,
        ...sealIncoming({ organizationId, id }, answers),
        status: 'Waiting',
        receivedAt: at,
      },
    });
    const supervisors = await tx.user.findMany({
      where: { organizationId, teamId: channel.teamId, role: 'supervisor', status: 'active' },
      select: { id: true },
    });
    const principal = systemActor(organizationId);
    const ids = supervisors.map((supervisor) => supervisor.id);
    await tell(tx, principal, ids, { kind: 'IncomingArrived', subjectCode: code, once: id });
    await appendAudit(tx, principal, { action: 'incoming.received', subjectId: id });
    return { code };
  });
}

interface Channel {
  id: string;
  teamId: string;
}

const channels = z.array(z.object({ id: z.uuid(), teamId: z.uuid() }));

/** The open channel behind the link, held until the transaction ends, so that what comes at once is counted. */
async function holdChannel(tx: Tx, { organizationId, token }: SessionClaim): Promise<Channel> {
  const [channel] = channels.parse(
    await tx.$queryRaw`SELECT "id", "teamId" FROM "IntakeChannel"
      WHERE "organizationId" = ${organizationId}::uuid AND "tokenHash" = ${hashSecret(token)} AND "revokedAt" IS NULL
      FOR UPDATE`,
  );
  if (!channel) throw deadLink();
  return channel;
}

async function assertRoom(tx: Tx, organizationId: string, { id, teamId }: Channel, at: Date): Promise<void> {
  const lately = await tx.incomingReferral.count({
    where: { organizationId, channelId: id, receivedAt: { gt: new Date(at.getTime() - hourMs) } },
  });
  const waiting = await tx.incomingReferral.count({ where: { organizationId, teamId, status: 'Waiting' } });
  if (lately >= mostInAnHour || waiting >= mostWaiting) {
    throw new AppError('NOT_ALLOWED_NOW', 'Too much comes in.', { token: 'channelBusy' });
  }
}

function deadLink(): AppError {
  return new AppError('UNAUTHENTICATED', 'No such channel.', { token: 'linkDead' });
}
