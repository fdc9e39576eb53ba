import { describe, expect, it } from 'vitest';
import type { ConsentRecord } from '@/lib/consents/live-consent';
import { agreedToSharing, saidNoToSharing } from '@/lib/consents/sharing';

const at = new Date('2026-11-24T12:00:00Z');
const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const record = (change: Partial<ConsentRecord>): ConsentRecord => ({
  scope: 'ReferralSharing',
  partnerId: null,
  state: 'Given',
  recordedAt: day(1),
  expiresAt: null,
  ...change,
});
const agreed = (...records: ConsentRecord[]) => agreedToSharing(records, 'clinic', at);
const refused = (...records: ConsentRecord[]) => saidNoToSharing(records, 'clinic');

describe('sharing with a partner', () => {
  it('needs a yes that holds', () => {
    expect(agreed()).toBe(false);
    expect(agreed(record({}))).toBe(true);
    expect(agreed(record({ expiresAt: at }))).toBe(false);
    expect(refused()).toBe(false);
    expect(refused(record({ expiresAt: at }))).toBe(false);
  });

  it.each(['RecordKeeping', 'CaseManagement'])('rests on %s: a no to that is a no to sharing', (scope) => {
    for (const state of ['Refused', 'Withdrawn']) {
      const no = record({ scope, state, recordedAt: day(2) });
      expect(agreed(record({}), no)).toBe(false);
      expect(refused(record({}), no)).toBe(true);
      expect(agreed(record({}), no, record({ scope, recordedAt: day(3) }))).toBe(true);
    }
    expect(agreed(record({}), record({ scope, state: 'NotAsked' }))).toBe(true);
  });

  it('a no to every partner ends what was agreed for one before, and not after', () => {
    const everyone = record({ state: 'Withdrawn', recordedAt: day(5) });
    expect(agreed(record({ partnerId: 'clinic', recordedAt: day(4) }), everyone)).toBe(false);
    expect(agreed(record({ partnerId: 'clinic', recordedAt: day(6) }), everyone)).toBe(true);
  });

  it('a no to one partner is none to another', () => {
    const no = record({ partnerId: 'police', state: 'Refused', recordedAt: day(2) });
    expect(agreed(record({}), no)).toBe(true);
    expect(saidNoToSharing([record({}), no], 'police')).toBe(true);
  });
});
