import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { systemActor } from '@/lib/core/actor';
import type { Tx } from '@/lib/db/as-actor';
import { createAuditLedger } from './audit-ledger';
import { addCase, type CaseSetting } from './case-rows';
import { insertBatch } from './insert-batch';
import type { PlannedCase } from './plan';
import { planCases } from './plan-cases';
import { emptyBatch } from './rows';

/** Cases to a batch: enough to make a statement worth its while, little enough to hold. */
const batchSize = 1_000;

export interface CaseloadOf extends CaseSetting {
  cases: number;
  seed: number;
  onCases: (done: number) => void;
}

/**
 * Adds all cases, batch by batch and oldest first, and chains what happened to them in order of time. Holds one batch,
 * and the audit entries of what still went on when its last case came in. Returns how many referrals there are.
 */
export async function addCaseload(tx: Tx, { cases, onCases, ...setting }: CaseloadOf): Promise<number> {
  const system = systemActor(setting.crew.organizationId);
  const ledger = createAuditLedger();
  let done = 0;
  let referrals = 0;
  for (const planned of inBatches(planCases({ cases, seed: setting.seed }))) {
    const batch = emptyBatch();
    for (const plan of planned) ledger.add(addCase(batch, setting, plan));
    await insertBatch(tx, batch);
    const newest = batch.Case.at(-1)?.createdAt;
    if (newest) await appendAudit(tx, system, ...ledger.takeBefore(newest));
    done += planned.length;
    referrals += batch.Referral.length;
    onCases(done);
  }
  const rest = ledger.takeAll();
  for (let start = 0; start < rest.length; start += 5 * batchSize) {
    await appendAudit(tx, system, ...rest.slice(start, start + 5 * batchSize));
  }
  return referrals;
}

function* inBatches(plans: Iterable<PlannedCase>): Generator<PlannedCase[]> {
  let batch: PlannedCase[] = [];
  for (const plan of plans) {
    batch.push(plan);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
