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
 * True when the newest record of `scope` that speaks about this recipient says Given and has not expired. A record
 * for the recipient itself is stronger than one for any recipient; a later one is stronger than an earlier one.
 */
export function hasLiveConsent(
  records: readonly ConsentRecord[],
  scope: string,
  partnerId: string | null,
  at: Date,
): boolean {
  const newestOf = (recipient: string | null) =>
    records
      .filter((record) => record.scope === scope && record.partnerId === recipient)
      .reduce<ConsentRecord | null>(
        (best, record) => (best && best.recordedAt >= record.recordedAt ? best : record),
        null,
      );
  const record = (partnerId === null ? null : newestOf(partnerId)) ?? newestOf(null);
  return record?.state === 'Given' && (record.expiresAt === null || record.expiresAt > at);
}
