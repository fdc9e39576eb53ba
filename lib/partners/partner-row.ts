import type { Prisma } from '@/prisma/generated/prisma/client';
import { isVetted } from './vetting';

/** A directory entry as everyone in the organisation may see it. Moments are ISO 8601. */
export interface PartnerRow {
  id: string;
  name: string;
  kind: string;
  services: string[];
  countries: string[];
  /** ISO 3166-2; none: anywhere in the countries. */
  regions: string[];
  languages: string[];
  /** Whom it takes; none: anyone. */
  accepts: string[];
  capacity: string | null;
  capacityConfirmedAt: string | null;
  opening: string | null;
  contactRole: string | null;
  vetting: string | null;
  vettedAt: string | null;
  vettingExpiresAt: string | null;
  /** False: its vetting found against it or has run out, so nothing is sent to it. */
  isVettingValid: boolean;
  status: 'active' | 'suspended' | 'proposed';
  isActive: boolean;
}

export const partnerRowSelect = {
  id: true,
  name: true,
  kind: true,
  services: true,
  countries: true,
  regions: true,
  languages: true,
  accepts: true,
  capacity: true,
  capacityConfirmedAt: true,
  opening: true,
  contactRole: true,
  vetting: true,
  vettedAt: true,
  vettingExpiresAt: true,
  status: true,
} as const satisfies Prisma.PartnerSelect;

/** A stored entry as of `at`. */
export function toPartnerRow(
  stored: Prisma.PartnerGetPayload<{ select: typeof partnerRowSelect }>,
  at: Date,
): PartnerRow {
  return {
    ...stored,
    capacityConfirmedAt: stored.capacityConfirmedAt?.toISOString() ?? null,
    vettedAt: stored.vettedAt?.toISOString() ?? null,
    vettingExpiresAt: stored.vettingExpiresAt?.toISOString() ?? null,
    isVettingValid: isVetted(stored, at),
    isActive: stored.status === 'active',
  };
}
