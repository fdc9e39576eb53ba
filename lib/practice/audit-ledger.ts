import type { AuditInput } from '@/lib/audit/append';

/** An audit entry of the past. */
export type PastEntry = AuditInput & { at: Date };

/** Entries on their way into the chain, put in order of time across batches of cases. */
export interface AuditLedger {
  add(entries: readonly PastEntry[]): void;
  /** Takes out, oldest first, what happened before `moment`; later batches must add nothing older. */
  takeBefore(moment: Date): PastEntry[];
  takeAll(): PastEntry[];
}

/**
 * A referral goes on for weeks while the next cases are recorded, so its entries wait here until nothing older can
 * come. Holds no more than what happened in those weeks. Entries of the same moment keep the order they came in.
 */
export function createAuditLedger(): AuditLedger {
  let waiting: PastEntry[] = [];
  const take = (isDue: (entry: PastEntry) => boolean): PastEntry[] => {
    const due = waiting.filter(isDue);
    waiting = waiting.filter((entry) => !isDue(entry));
    return due.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  };
  return {
    add: (entries) => {
      for (const entry of entries) waiting.push(entry);
    },
    takeBefore: (moment) => take((entry) => entry.at < moment),
    takeAll: () => take(() => true),
  };
}
