import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '@/lib/core/actor';
import { hourMs, now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { withCompanion } from '@/lib/db/companion';
import { currentKeyring } from '@/lib/vault/current-keyring';
import { open, seal } from '@/lib/vault/seal';

/** A key is remembered this long. */
const lifetimeMs = 24 * hourMs;

/** Thrown inside a transaction whose request was already carried out; rolls it back. */
class AlreadyDone extends Error {
  override readonly name = 'AlreadyDone';
}

export interface OnceOptions {
  /** The client's Idempotency-Key; null: no protection was asked for. */
  key: string | null;
  /** What is done, so that one key cannot answer for two operations. */
  operation: string;
  /** The request's content: the same key with other content is refused. */
  request: string;
}

const digest = (...parts: string[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash('sha256').update(parts.join('\n'), 'utf8').digest());

/**
 * Runs a use case at most once for a key. The key is kept in the use case's own transaction, so a crash, a double click
 * or two requests at once leave one effect and get one and the same answer. IDEMPOTENCY_MISMATCH when the key came with
 * other content before.
 */
export async function once<T>(actor: Actor, options: OnceOptions, work: () => Promise<T>): Promise<T> {
  if (options.key === null) return work();
  const { organizationId, userId } = actor;
  const keyHash = digest(options.operation, options.key);
  const context = `IdempotencyKey|answer|${organizationId}|${userId}|${Buffer.from(keyHash).toString('hex')}`;
  const sealingKey = currentKeyring().indexKey;
  // Keyed: what is short enough to guess, a phrase for one, must not be found by hashing guesses.
  const requestHash = Uint8Array.from(createHmac('sha256', sealingKey).update(options.request).digest());
  const where = { organizationId, userId, keyHash };

  const remember = {
    async begin(tx: Tx) {
      await tx.idempotencyKey.deleteMany({
        where: { organizationId, userId, createdAt: { lt: new Date(now().getTime() - lifetimeMs) } },
      });
      const added = await tx.idempotencyKey.createMany({
        data: { ...where, requestHash, createdAt: now() },
        skipDuplicates: true,
      });
      if (added.count === 0) throw new AlreadyDone();
    },
    async end(tx: Tx, result: unknown) {
      const answer = seal(sealingKey, Buffer.from(JSON.stringify(result ?? null), 'utf8'), context);
      await tx.idempotencyKey.updateMany({ where, data: { status: 200, answer } });
    },
  };

  try {
    return await withCompanion(remember, work);
  } catch (error) {
    if (!(error instanceof AlreadyDone)) throw error;
  }
  const earlier = await asActor(actor, (tx) => tx.idempotencyKey.findFirst({ where }));
  if (!earlier?.answer || !Buffer.from(earlier.requestHash).equals(requestHash)) {
    throw new AppError('IDEMPOTENCY_MISMATCH', 'The key was used for another request.');
  }
  // What was stored is what this very operation returned.
  return z.custom<T>().parse(JSON.parse(open(sealingKey, earlier.answer, context).toString('utf8')));
}
