import { expect, it } from 'vitest';
import { screenPacket } from '@/lib/referrals/screen-packet';

it('a packet of codes has nothing to find', () => {
  expect(
    screenPacket({
      ageBand: ['21--23'],
      gender: ['X_PrefersNotToSay'],
      citizenships: ['KP'],
      originRegion: ['KP-09'],
      needs: ['SafeShelter', 'MedicalCare'],
    }),
  ).toEqual([]);
});

it('anything that is no code of its list is found: words, and codes of other lists', () => {
  expect(
    screenPacket({
      gender: ['Kim'],
      citizenships: ['XX'],
      originCountry: ['KP'],
      originRegion: ['KP-99'],
      needs: ['SafeShelter', 'Feminine'],
    }),
  ).toEqual(['gender', 'citizenships', 'originRegion', 'needs']);
});
