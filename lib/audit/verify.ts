import 'server-only';
import { createSecretKey } from 'node:crypto';
import { z } from 'zod';
import { asSystem } from '@/lib/db/as-actor';
import { currentKeyring } from '@/lib/vault/current-keyring';
import { chainHash, hashBytes } from './entry';

/** A place in the chain that somebody keeps outside the database. */
export interface Checkpoint {
  organizationId: string;
  seq: number;
  /** Hash of the entry at `seq`, in hex. */
  hash: string;
}

export const checkpointSchema = z.object({
  organizationId: z.uuid(),
  seq: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
});

export type ChainReport =
  | { ok: true; organizationId: string; entries: number; lastHash: string }
  | { ok: false; organizationId: string; firstBadSeq: number; reason: ChainFault };

/** `gap`: an entry is missing; `broken`: does not follow on the one before; `altered`: its content was changed;
 * `headMoved`: entries after the last one are missing; `checkpoint`: not the chain the checkpoint was taken from. */
export type ChainFault = 'gap' | 'broken' | 'altered' | 'headMoved' | 'checkpoint';

const batchSize = 5_000;

const detailSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);

/**
 * Walks an organisation's whole chain and recomputes every hash. Finds edited, removed, inserted, swapped and
 * replayed entries and names the first bad one. A cut tail is found against the head row and, when that was moved
 * too, only against a checkpoint kept elsewhere.
 */
export async function verifyChain(organizationId: string, checkpoint?: Checkpoint): Promise<ChainReport> {
  const auditKey = createSecretKey(currentKeyring().auditKey);
  const bad = (firstBadSeq: number, reason: ChainFault): ChainReport => ({
    ok: false,
    organizationId,
    firstBadSeq,
    reason,
  });
  // Entries added while we walk are none of this walk's business: it ends where the chain ended when it began.
  const head = await asSystem(organizationId, (tx) => tx.auditHead.findUnique({ where: { organizationId } }));
  const end = head?.seq ?? 0;
  let seq = 0;
  let previousHash: Buffer = Buffer.alloc(hashBytes);
  let checkpointSeen = checkpoint === undefined || checkpoint.seq === 0;
  for (;;) {
    const after = seq;
    const batch = await asSystem(organizationId, (tx) =>
      tx.auditEvent.findMany({
        where: { organizationId, seq: { gt: after, lte: end } },
        orderBy: { seq: 'asc' },
        take: batchSize,
      }),
    );
    for (const event of batch) {
      if (event.seq !== seq + 1) return bad(seq + 1, 'gap');
      if (!previousHash.equals(event.previousHash)) return bad(event.seq, 'broken');
      const detail = detailSchema.safeParse(event.detail);
      const expected = detail.success && chainHash(auditKey, previousHash, { ...event, detail: detail.data });
      if (!expected || !expected.equals(event.hash)) return bad(event.seq, 'altered');
      if (checkpoint?.seq === event.seq) {
        if (checkpoint.hash !== expected.toString('hex')) return bad(event.seq, 'checkpoint');
        checkpointSeen = true;
      }
      seq = event.seq;
      previousHash = expected;
    }
    if (batch.length < batchSize) break;
  }
  if (seq !== end || (head && !previousHash.equals(head.hash))) return bad(seq + 1, 'headMoved');
  if (!checkpointSeen) return bad(seq + 1, 'checkpoint');
  return { ok: true, organizationId, entries: seq, lastHash: previousHash.toString('hex') };
}
