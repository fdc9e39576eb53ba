import 'server-only';
import { createSecretKey } from 'node:crypto';
import { z } from 'zod';
import type { Principal } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/db/as-actor';
import { currentKeyring } from '@/lib/vault/current-keyring';
import { type AuditAction, type AuditDetail, auditSubjects, chainHash } from './entry';

export interface AuditInput {
  action: AuditAction;
  /** Id of the thing it was done to; absent: the organisation itself. */
  subjectId?: string;
  detail?: AuditDetail;
  /** When it happened, where that is not now: practice data. */
  at?: Date;
  /** Who acted, where that is not the principal: sign-in, practice data. */
  actor?: { userId: string; role: string };
}

const headSchema = z.tuple([z.object({ seq: z.number(), hash: z.instanceof(Uint8Array) })]);

/**
 * Adds entries to the organisation's chain inside the caller's transaction: what happened and its record commit
 * together or not at all. Locks the chain's end until the transaction ends, so call it last.
 */
export async function appendAudit(tx: Tx, principal: Principal, ...inputs: AuditInput[]): Promise<void> {
  if (inputs.length === 0) return;
  const [head] = headSchema.parse(await tx.$queryRaw`SELECT "seq", "hash" FROM audit_lock_head()`);
  const auditKey = createSecretKey(currentKeyring().auditKey);
  let previousHash: Buffer = Buffer.from(head.hash);
  const entries = inputs.map((input, index) => {
    const entry = {
      organizationId: principal.organizationId,
      seq: head.seq + index + 1,
      at: input.at ?? now(),
      actorId: input.actor?.userId ?? principal.userId,
      actorRole: input.actor?.role ?? principal.role,
      action: input.action,
      subjectType: auditSubjects[input.action],
      subjectId: input.subjectId ?? principal.organizationId,
      detail: input.detail ?? {},
    };
    const hash = chainHash(auditKey, previousHash, entry);
    const row = { ...entry, previousHash: previousHash.toString('hex'), hash: hash.toString('hex') };
    previousHash = hash;
    return row;
  });
  await tx.$executeRaw`SELECT audit_append(${JSON.stringify(entries)}::jsonb)`;
}
