import { expect, it } from 'vitest';
import { fieldThatMakesRare, rarityBandOf } from '@/lib/referrals/rarity-band';

it('a count is told as a band, never as a number', () => {
  expect([0, 1, 10].map(rarityBandOf)).toEqual(['fewerThan11', 'fewerThan11', 'fewerThan11']);
  expect([11, 50].map(rarityBandOf)).toEqual(['from11To50', 'from11To50']);
  expect([51, 9_999].map(rarityBandOf)).toEqual(['moreThan50', 'moreThan50']);
});

it('names the one field whose removal lifts the band most, the first of equals, or none', () => {
  const without = new Map([
    ['ageBand', 'fewerThan11'],
    ['gender', 'from11To50'],
    ['originRegion', 'moreThan50'],
    ['childrenBand', 'moreThan50'],
  ] as const);
  expect(fieldThatMakesRare('fewerThan11', without)).toBe('originRegion');
  expect(fieldThatMakesRare('moreThan50', without)).toBeNull();
  expect(fieldThatMakesRare('fewerThan11', new Map([['ageBand', 'fewerThan11']] as const))).toBeNull();
});
