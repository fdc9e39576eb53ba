import { describe, expect, it } from 'vitest';
import { type ConsentRecord, hasLiveConsent } from '@/lib/consents/live-consent';

const at = new Date('2026-11-24T12:00:00Z');
const record = (change: Partial<ConsentRecord>): ConsentRecord => ({
  scope: 'ReferralSharing',
  partnerId: null,
  state: 'Given',
  recordedAt: new Date('2026-11-01T00:00:00Z'),
  expiresAt: null,
  ...change,
});
const holds = (...records: ConsentRecord[]) => hasLiveConsent(records, 'ReferralSharing', 'clinic', at);

describe('a live consent', () => {
  it('is given, for this scope and recipient, and not expired', () => {
    expect(holds()).toBe(false);
    expect(holds(record({}))).toBe(true);
    expect(holds(record({ scope: 'AggregateReporting' }))).toBe(false);
    expect(holds(record({ partnerId: 'shelter' }))).toBe(false);
    expect(holds(record({ state: 'NotAsked' }))).toBe(false);
    expect(holds(record({ expiresAt: at }))).toBe(false);
    expect(holds(record({ expiresAt: new Date(at.getTime() + 1) }))).toBe(true);
  });

  it('ends with a later refusal or withdrawal', () => {
    const later = new Date('2026-11-02T00:00:00Z');
    expect(holds(record({}), record({ state: 'Withdrawn', recordedAt: later }))).toBe(false);
    expect(holds(record({ recordedAt: later }), record({ state: 'Refused' }))).toBe(true);
  });

  it('for the recipient itself outweighs one for any recipient', () => {
    expect(holds(record({}), record({ partnerId: 'clinic', state: 'Refused' }))).toBe(false);
    expect(holds(record({ state: 'Refused' }), record({ partnerId: 'clinic' }))).toBe(true);
  });
});
