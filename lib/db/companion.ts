import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tx } from './as-actor';

/**
 * Work that belongs into the transaction of whatever use case runs next: it commits and fails with it. Used to
 * remember an idempotency key together with what the request did.
 */
export interface Companion {
  /** Runs first in the transaction. */
  begin(tx: Tx): Promise<void>;
  /** Runs last in the transaction, with what the use case returned from it. */
  end(tx: Tx, result: unknown): Promise<void>;
}

const companions = new AsyncLocalStorage<Companion>();

/** Runs `work`; every transaction it opens takes `companion` along, inside of what its caller takes along. */
export async function withCompanion<T>(companion: Companion, work: () => Promise<T>): Promise<T> {
  const outer = currentCompanion();
  if (!outer) return companions.run(companion, work);
  const both: Companion = {
    async begin(tx) {
      await outer.begin(tx);
      await companion.begin(tx);
    },
    async end(tx, result) {
      await companion.end(tx, result);
      await outer.end(tx, result);
    },
  };
  return companions.run(both, work);
}

/** The companion of the running request, if it has one. */
export function currentCompanion(): Companion | undefined {
  return companions.getStore();
}

/**
 * Runs `work` without the companion of the running request: for what must stand even if the request fails, and for what
 * a repeated request may find done.
 */
export async function withoutCompanion<T>(work: () => Promise<T>): Promise<T> {
  return companions.exit(work);
}
