import 'server-only';
import { setImmediate as breathe } from 'node:timers/promises';
import { appendAudit } from '@/lib/audit/append';
import { systemActor } from '@/lib/core/actor';
import type { Tx } from '@/lib/db/as-actor';
import { createAuditLedger } from './audit-ledger';
import { addCase, type CaseSetting, type LastCase } from './case-rows';
import { insertBatch } from './insert-batch';
import { planCases } from './plan-cases';
import { type CaseBatch, emptyBatch } from './rows';

/** Cases to a batch: enough to make a statement worth its while, little enough to hold two of them. */
const batchSize = 500;

/** Cases drawn without a pause; in the pauses the database gets its next statement. */
const casesInOneGo = 20;

/** Audit entries in one statement. */
const entriesAtOnce = 5_000;

export interface CaseloadOf extends CaseSetting {
  cases: number;
  onCases: (done: number) => void;
}

/**
 * Adds all cases, batch by batch and oldest first, and chains what happened to them in order of time. While the
 * database writes one batch the next is drawn. Holds two batches, and the audit entries of what still went on when the
 * last case came in. Returns how many referrals there are.
 */
export async function addCaseload(tx: Tx, { cases, onCases, ...setting }: CaseloadOf): Promise<number> {
  const plans = planCases({ cases, seed: setting.seed });
  const ledger = createAuditLedger();
  let done = 0;
  let referrals = 0;
  let last: LastCase | null = null;

  async function draw(): Promise<CaseBatch> {
    const batch = emptyBatch();
    while (batch.Case.length < batchSize) {
      const { value, done: isDrawn } = plans.next();
      if (isDrawn) break;
      const { added, entries } = addCase(batch, setting, value, last);
      ledger.add(entries);
      last = added;
      if (batch.Case.length % casesInOneGo === 0) await breathe();
    }
    return batch;
  }

  async function write(batch: CaseBatch): Promise<void> {
    await insertBatch(tx, batch);
    const newest = batch.Case.at(-1)?.createdAt;
    if (newest) await chain(ledger.takeBefore(newest));
    done += batch.Case.length;
    referrals += batch.Referral.length;
    onCases(done);
  }

  async function chain(entries: ReturnType<typeof ledger.takeAll>): Promise<void> {
    for (let start = 0; start < entries.length; start += entriesAtOnce) {
      const system = systemActor(setting.crew.organizationId);
      await appendAudit(tx, system, ...entries.slice(start, start + entriesAtOnce));
    }
  }

  let batch = await draw();
  while (batch.Case.length > 0) [batch] = await Promise.all([draw(), write(batch)]);
  await chain(ledger.takeAll());
  return referrals;
}
