import 'server-only';
import { now } from '@/lib/core/clock';
import type { Principal } from '@/lib/core/actor';
import type { Tx } from '@/lib/db/as-actor';
import type { CodeOf } from '@/lib/vocabulary/lists';
import { newPacketKey, type PacketVault, packetVault } from './packet-seal';

/** A question or a reply, as both sides see it: nobody's name. */
export interface ThreadMessage {
  side: string;
  /** What a question is about; null for a reply or where only words were written. */
  kind: string | null;
  /** Null where the kind says it all, and once the case was erased. */
  text: string | null;
  at: string;
}

/** What was asked and replied about a packet, oldest first. The caller has seen that the reader may. */
export async function readThread(
  tx: Tx,
  { organizationId }: Principal,
  referralId: string,
): Promise<ThreadMessage[]> {
  const messages = await tx.referralMessage.findMany({
    where: { organizationId, referralId },
    orderBy: { ordinal: 'asc' },
  });
  if (messages.length === 0) return [];
  const vault = await findVault(tx, organizationId, referralId);
  return messages.map(({ side, kind, sealed, ordinal, at }) => ({
    side,
    kind,
    text: vault && sealed ? vault.open(sealed, ordinal) : null,
    at: at.toISOString(),
  }));
}

interface NewMessage {
  referralId: string;
  side: CodeOf<'messageSide'>;
  kind: string | null;
  text: string;
}

/** Adds a message, sealed with the packet's key; returns its number. The caller holds the referral. */
export async function addMessage(
  tx: Tx,
  { organizationId, userId }: { organizationId: string; userId: string },
  { referralId, side, kind, text }: NewMessage,
): Promise<number> {
  const ordinal = 1 + (await tx.referralMessage.count({ where: { organizationId, referralId } }));
  const vault = text === '' ? null : await vaultToWrite(tx, organizationId, referralId);
  await tx.referralMessage.createMany({
    data: {
      organizationId,
      referralId,
      ordinal,
      side,
      kind,
      sealed: vault ? vault.seal(text, ordinal) : null,
      authorId: userId,
      at: now(),
    },
  });
  return ordinal;
}

async function findVault(tx: Tx, organizationId: string, referralId: string): Promise<PacketVault | null> {
  const key = await tx.packetKey.findUnique({
    where: { organizationId_referralId: { organizationId, referralId } },
    select: { wrapped: true },
  });
  return key && packetVault(organizationId, referralId, key.wrapped);
}

/** The packet's vault; its key is made with the first words, so that packets nobody asks about have none. */
async function vaultToWrite(tx: Tx, organizationId: string, referralId: string): Promise<PacketVault> {
  const known = await findVault(tx, organizationId, referralId);
  if (known) return known;
  const wrapped = newPacketKey(organizationId, referralId);
  await tx.packetKey.createMany({ data: { organizationId, referralId, wrapped } });
  return packetVault(organizationId, referralId, wrapped);
}
