/** What decides whether a consent holds. */
export interface ConsentRecord {
  scope: string;
  /** The recipient it covers; null: any. */
  partnerId: string | null;
  state: string;
  recordedAt: Date;
  expiresAt: Date | null;
}

/**
 * The record of `scope` that decides for this recipient. A record for the recipient itself is stronger than one for any
 * recipient; a later one is stronger than an earlier one. Null: nothing was ever said.
 */
export function decidingConsent<Consent extends ConsentRecord>(
  records: readonly Consent[],
  scope: string,
  partnerId: string | null,
): Consent | null {
  const newestOf = (recipient: string | null) =>
    records
      .filter((record) => record.scope === scope && record.partnerId === recipient)
      .reduce<Consent | null>(
        (best, record) => (best && best.recordedAt >= record.recordedAt ? best : record),
        null,
      );
  return (partnerId === null ? null : newestOf(partnerId)) ?? newestOf(null);
}

/** True when the record that decides for this recipient says Given and has not expired. */
export function hasLiveConsent(
  records: readonly ConsentRecord[],
  scope: string,
  partnerId: string | null,
  at: Date,
): boolean {
  const record = decidingConsent(records, scope, partnerId);
  return record?.state === 'Given' && (record.expiresAt === null || record.expiresAt > at);
}
