import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/core/locale';
import {
  countriesAnswer,
  countryAnswer,
  countryCodes,
  countryName,
  isCountry,
  isRegion,
  regionAnswer,
  regionName,
  regionsOf,
} from '@/lib/vocabulary/places';
import { regionNames } from '@/lib/vocabulary/region-names';

/** Countries of the routes Rowan began with, all of whose regions have names in three languages. */
const named = ['KP', 'KR', 'CN', 'JP', 'MN', 'VN', 'LA', 'TH', 'MM', 'KH', 'RU'];
const scripts = { ko: /\p{Script=Hangul}/u, 'zh-Hans': /\p{Script=Han}/u };

describe('countries', () => {
  it('are the 249 of ISO 3166-1, each with a name in every language', () => {
    expect(countryCodes).toHaveLength(249);
    for (const locale of locales) {
      const names = countryCodes.map((code) => countryName(code, locale));
      expect(new Set(names).size).toBe(249);
      expect(names.filter((name, index) => name === countryCodes[index])).toEqual([]);
    }
    expect(countryName('KP', 'ko')).toBe('북한');
    expect(countryName('KP', 'zh-Hans')).toBe('朝鲜');
  });

  it('are taken as answers, and nothing else is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4 }), (text) => {
        fc.pre(!countryCodes.includes(text));
        expect(isCountry(text)).toBe(false);
        expect(countryAnswer().safeParse(text).success).toBe(false);
        expect(countriesAnswer().safeParse(['KP', text]).success).toBe(false);
      }),
    );
    expect(countriesAnswer().parse(['KR', 'KP', 'CN'])).toEqual(['CN', 'KP', 'KR']);
    expect(countriesAnswer().safeParse(['KP', 'X_NotKnown']).success).toBe(false);
    expect(countryAnswer().parse('X_PrefersNotToSay')).toBe('X_PrefersNotToSay');
    expect(countryAnswer().parse(null)).toBeNull();
  });
});

describe('regions', () => {
  it('belong to one country and are refused for every other', () => {
    const answer = regionAnswer();
    for (const country of countryCodes) {
      for (const region of regionsOf(country)) {
        expect(isRegion(region, country)).toBe(true);
        expect(answer.parse(region)).toBe(region);
      }
    }
    fc.assert(
      fc.property(fc.constantFrom(...countryCodes), fc.constantFrom(...countryCodes), (country, other) => {
        fc.pre(country !== other);
        expect(regionsOf(country).filter((region) => isRegion(region, other))).toEqual([]);
      }),
    );
  });

  it.each([
    'FR-75',
    'IT-RM',
    'ES-M',
    'GB-KTT',
    'EE-784',
    'DK-101',
    'IS-RKV',
    'BE-VAN',
    'CN-220000',
    'CN-JL-YB',
    'KP-9',
    'Yanji',
    'CN',
  ])('finer than the first level, or of another scheme, are refused: %s', (text) => {
    expect(isRegion(text, text.slice(0, 2))).toBe(false);
    expect(regionAnswer().safeParse(text).success).toBe(false);
  });

  it('are the first level where the data package lists smaller ones beside it', () => {
    expect(regionsOf('GB')).toEqual(['GB-ENG', 'GB-NIR', 'GB-SCT', 'GB-WLS']);
    const counts = ['BE', 'DK', 'EE', 'GQ', 'ID', 'IS', 'LU'].map((country) => regionsOf(country).length);
    expect(counts).toEqual([3, 5, 15, 2, 7, 8, 12]);
  });

  it('that are countries of their own are countries only', () => {
    for (const country of ['HK', 'MO', 'TW']) {
      expect(isCountry(country)).toBe(true);
      expect(isRegion(`CN-${country}`, 'CN')).toBe(false);
      expect(regionAnswer().safeParse(`CN-${country}`).success).toBe(false);
    }
    expect(isRegion('US-PR', 'US')).toBe(false);
    expect(isRegion('FR-971', 'FR')).toBe(false);
  });

  it.each(named)('of %s are all named in every language, each differently', (country) => {
    const codes = regionsOf(country);
    expect(codes.length).toBeGreaterThan(12);
    for (const locale of locales) {
      const names = codes.map((code) => regionName(code, locale));
      expect(new Set(names).size).toBe(codes.length);
      if (locale !== 'en') expect(names.filter((name) => !scripts[locale].test(name))).toEqual([]);
    }
  });

  it('have no name without a region', () => {
    const regions = new Set(named.flatMap(regionsOf));
    expect(Object.keys(regionNames).filter((code) => !regions.has(code))).toEqual([]);
    expect(regionName('KP-09', 'ko')).toBe('함경북도');
    expect(regionName('CN-JL', 'zh-Hans')).toBe('吉林省');
    expect(regionName('DE-BE', 'ko')).toBe('Berlin');
  });
});
