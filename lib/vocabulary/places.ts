import { iso31661 } from 'iso-3166/1.js';
import { z } from 'zod';
import { codeSet, missingCodes } from './answers';
import { regionsByCountry } from './first-level-regions';
import { regionNames } from './region-names';

/** ISO 3166-1 alpha-2 codes of all assigned countries. */
export const countryCodes: readonly string[] = iso31661
  .filter(({ state }) => state === 'assigned')
  .map(({ alpha2 }) => alpha2);

const countrySet = new Set(countryCodes);

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
  return regionsByCountry.get(country)?.some((region) => region.code === code) ?? false;
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
