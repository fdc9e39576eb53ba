import { iso31661 } from 'iso-3166/1.js';
import { iso31662 } from 'iso-3166/2.js';
import { z } from 'zod';
import { codeSet, missingCodes } from './answers';
import { regionNames } from './region-names';

/** ISO 3166-1 alpha-2 codes of all assigned countries. */
export const countryCodes: readonly string[] = iso31661
  .filter(({ state }) => state === 'assigned')
  .map(({ alpha2 }) => alpha2);

const countrySet = new Set(countryCodes);

/**
 * Regions of ISO 3166-2 that are countries of ISO 3166-1 too (CLDR territory aliases). A place with two codes would be
 * counted as two small places, so only the country remains.
 */
const alsoCountries: ReadonlySet<string> = new Set(
  [
    ['CN', 'HK MO TW'],
    ['FI', '01'],
    ['FR', '971 972 973 974 976 BL MF NC PF PM TF WF'],
    ['NL', 'AW BQ1 BQ2 BQ3 CW SX'],
    ['NO', '21 22'],
    ['US', 'AS GU MP PR UM VI'],
  ].flatMap(([country, regions = '']) => regions.split(' ').map((region) => `${country}-${region}`)),
);

/** First-level regions by country: entries of ISO 3166-2 whose parent is the country itself. Nothing finer exists here. */
const regionsByCountry = Map.groupBy(
  iso31662.filter(({ code, parent }) => countrySet.has(parent) && !alsoCountries.has(code)),
  ({ parent }) => parent,
);

/** True for an assigned ISO 3166-1 alpha-2 code. */
export function isCountry(code: string): boolean {
  return countrySet.has(code);
}

/** ISO 3166-2 codes of a country's first-level regions. */
export function regionsOf(country: string): string[] {
  return (regionsByCountry.get(country) ?? []).map(({ code }) => code);
}

/** True for a first-level region of that country. */
export function isRegion(code: string, country: string): boolean {
  return regionsOf(country).includes(code);
}

/** A country's name in a language, from the platform's CLDR data. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** A region's name in a language; outside of the countries in `regionNames`, the standard's own romanised one. */
export function regionName(code: string, locale: string): string {
  const own = regionNames[code];
  if (own) return locale === 'ko' ? own[1] : locale === 'zh-Hans' ? own[2] : own[0];
  return (regionsByCountry.get(code.slice(0, 2)) ?? []).find((region) => region.code === code)?.name ?? code;
}

/** A country or a missing code; null: not asked. */
export function countryAnswer(): z.ZodType<string | null, string | null> {
  return z.enum([...countryCodes, ...missingCodes], 'key:unknownCode').nullable();
}

/** Any number of countries, or one missing code alone; empty: not asked. */
export function countriesAnswer(): z.ZodType<string[], string[]> {
  return codeSet(countryCodes);
}

const allRegions = [...regionsByCountry.values()].flatMap((regions) => regions.map(({ code }) => code));

/** A first-level region of any country or a missing code; null: not asked. Which country is checked beside it. */
export function regionAnswer(): z.ZodType<string | null, string | null> {
  return z.enum([...allRegions, ...missingCodes], 'key:unknownCode').nullable();
}
