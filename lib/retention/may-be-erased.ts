/** What decides whether a case may be erased. */
export interface ErasableCase {
  closedAt: Date | null;
  retainUntil: Date | null;
  erasedAt: Date | null;
  consents: readonly { scope: string; state: string }[];
}

/**
 * True when a case may be erased at `at`: it is closed and its time has come, or the person no longer agrees to a
 * record, at any stage. `isEarly`: a closed case also before its time. Never twice.
 */
export function mayBeErased(found: ErasableCase, at: Date, isEarly: boolean): boolean {
  if (found.erasedAt !== null) return false;
  const keeping = found.consents.find(({ scope }) => scope === 'RecordKeeping');
  if (keeping?.state === 'Withdrawn' || keeping?.state === 'Refused') return true;
  if (found.closedAt === null) return false;
  return isEarly || (found.retainUntil !== null && found.retainUntil <= at);
}
