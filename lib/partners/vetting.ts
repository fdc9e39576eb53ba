/** A partner's safety vetting. Null: nobody has vetted it yet. */
export interface Vetting {
  vetting: string | null;
  vettingExpiresAt: Date | null;
}

/**
 * True unless the vetting found against the partner or has run out. A partner nobody vetted yet is not refused, because
 * many a directory starts that way; the screens say that it was not vetted.
 */
export function isVetted({ vetting, vettingExpiresAt }: Vetting, at: Date): boolean {
  if (vetting === null) return true;
  return vetting !== 'NotPassed' && (vettingExpiresAt === null || at < vettingExpiresAt);
}
