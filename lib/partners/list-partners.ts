import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';
import { requiredAnswer } from '@/lib/vocabulary/answers';
import { countryCodes } from '@/lib/vocabulary/places';
import { partnerRowSelect, type PartnerRow, toPartnerRow } from './partner-row';

/** Filters of the directory: codes only, safe in a URL. */
export const listPartnersSchema = z.strictObject({
  service: requiredAnswer('serviceType').optional(),
  country: z.enum([...countryCodes], 'key:unknownCode').optional(),
  language: requiredAnswer('language').optional(),
  accepts: requiredAnswer('acceptedGroup').optional(),
  room: z.literal('yes').optional(),
});

/** Capacities that leave room for one more person. */
const withRoom = ['Open', 'Limited'];

/**
 * The directory, by name; only entries that fit every filter given. Who names a service looks for a partner to refer to,
 * and gets active ones only. A partner that says nothing of whom it takes takes anyone.
 */
export async function listPartners(actor: Actor, input: unknown = {}): Promise<PartnerRow[]> {
  requirePermission(actor, 'partner.read');
  const { service, country, language, accepts, room } = parseInput(listPartnersSchema, input);
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.partner.findMany({
      where: {
        organizationId,
        ...(service && { services: { has: service }, status: 'active' }),
        ...(country && { countries: { has: country } }),
        ...(language && { languages: { has: language } }),
        ...(accepts && { OR: [{ accepts: { has: accepts } }, { accepts: { isEmpty: true } }] }),
        ...(room && { capacity: { in: withRoom } }),
      },
      select: partnerRowSelect,
      orderBy: { name: 'asc' },
    });
    const at = now();
    return found.map((partner) => toPartnerRow(partner, at));
  });
}
