import { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { codeSet, multiAnswer, requiredAnswer } from '@/lib/vocabulary/answers';
import { countriesAnswer, countryCodes, isRegion, regionsOf } from '@/lib/vocabulary/places';

/** What anyone who knows a partner can say of it. There is no field for an address: a shelter's is never stored. */
export const describedPartner = z.strictObject({
  name: z.string().trim().min(1).max(120),
  kind: requiredAnswer('organisationType'),
  services: multiAnswer('serviceType').refine((codes) => codes.length > 0, 'key:required'),
  countries: countriesAnswer().default([]),
  /** Where in those countries; none: anywhere in them. */
  regions: codeSet(countryCodes.flatMap(regionsOf)).default([]),
  languages: multiAnswer('language').default([]),
  /** Whom it takes; none: anyone. */
  accepts: multiAnswer('acceptedGroup').default([]),
  capacity: requiredAnswer('capacityBand').nullable().default(null),
  opening: requiredAnswer('openingHours').nullable().default(null),
  /** Whom to ask for: a role, never a person. */
  contactRole: requiredAnswer('contactRole').nullable().default(null),
});

/** What the safety vetting found, and the last day it holds (YYYY-MM-DD; null: until it is done anew). */
export const vettedPartner = z.strictObject({
  vetting: requiredAnswer('vettingState').nullable().default(null),
  vettingExpiresOn: z.iso.date('key:date').nullable().default(null),
});

/** The moment a vetting runs out whose last day this is. */
export function endOfDay(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T23:59:59.999Z`);
}

/** Throws INVALID unless each region is one of the countries'. */
export function assertRegionsFit(countries: readonly string[], regions: readonly string[]): void {
  if (!regions.every((region) => countries.some((country) => isRegion(region, country)))) {
    throw new AppError('INVALID', 'A region of none of the countries.', { regions: 'regionElsewhere' });
  }
}
