import 'server-only';
import { type Principal, systemActor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { prismaClient } from './client';
import { currentCompanion } from './companion';
import { isLostConnection, isTransientConflict, toDatabaseFailure } from './database-errors';

/** A transaction under an actor's row-level security. */
export type Tx = Prisma.TransactionClient;

export interface TransactionOptions {
  /** Longest the transaction may run, in milliseconds. */
  timeoutMs?: number;
}

/**
 * The one door to the database: runs `work` in one transaction as `principal`. Row-level security shows and takes
 * only what that person may see and change. Everything commits, or nothing does. A conflict between concurrent
 * transactions is tried once more; a lost connection becomes UNAVAILABLE.
 */
export async function asActor<T>(
  principal: Principal,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  try {
    return await once(principal, work, options);
  } catch (error) {
    if (!isTransientConflict(error)) throw translate(error);
  }
  try {
    return await once(principal, work, options);
  } catch (error) {
    throw translate(error);
  }
}

/** `asActor` for Rowan itself in one organisation: sign-in, set-up and jobs. */
export async function asSystem<T>(
  organizationId: string,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return asActor(systemActor(organizationId), work, options);
}

/**
 * Runs `work`, inside the caller's transaction, as the role that sees coded answers of the organisation's cases and
 * nothing else: no codes of cases, no people, no text. For statistics.
 */
export async function withReporterRole<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`SET LOCAL ROLE rowan_report`;
  const result = await work();
  // On failure the transaction is rolled back and the role with it.
  await tx.$executeRaw`RESET ROLE`;
  return result;
}

async function once<T>(
  principal: Principal,
  work: (tx: Tx) => Promise<T>,
  { timeoutMs = 15_000 }: TransactionOptions,
): Promise<T> {
  return prismaClient().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.organization', ${principal.organizationId}, true),
        set_config('app.user', ${principal.userId ?? ''}, true), set_config('app.role', ${principal.role}, true),
        set_config('app.team', ${principal.teamId ?? ''}, true), set_config('app.partner', ${principal.partnerId ?? ''}, true),
        set_config('app.packet', ${('referralId' in principal && principal.referralId) || ''}, true)`;
      const companion = currentCompanion();
      await companion?.begin(tx);
      const result = await work(tx);
      await companion?.end(tx, result);
      return result;
    },
    { timeout: timeoutMs, maxWait: 5_000 },
  );
}

/** A failure that says what kind it is and quotes nothing. */
function translate(error: unknown): unknown {
  if (isLostConnection(error)) return new AppError('UNAVAILABLE', 'The database did not answer.');
  return toDatabaseFailure(error) ?? error;
}
