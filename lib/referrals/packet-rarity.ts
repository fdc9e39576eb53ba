import 'server-only';
import { type Tx, withReporterRole } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import type { PacketAnswers } from './packet';
import { fieldThatMakesRare, type RarityBand, rarityBandOf } from './rarity-band';

/** Fields by which someone could be known again. */
const identifyingFields = [
  'ageBand',
  'gender',
  'citizenships',
  'originCountry',
  'originRegion',
  'migrationStatus',
  'maritalStatus',
  'childrenBand',
] as const;

export type IdentifyingField = (typeof identifyingFields)[number];

export interface PacketRarity {
  band: RarityBand;
  /** Taking this one field out lifts the band. */
  rareBecauseOf: IdentifyingField | null;
}

/**
 * How many cases of the organisation share the packet's identifying answers, as a band; null when it holds none.
 * Counted in the caller's transaction as the role that sees no code, person or text. Call it only for the fields a
 * referral asks for: with a free choice of fields it would answer questions about people.
 */
export async function readPacketRarity(
  tx: Tx,
  organizationId: string,
  packet: PacketAnswers,
): Promise<PacketRarity | null> {
  const held = identifyingFields.filter((field) => packet[field] !== undefined);
  if (held.length === 0) return null;
  return withReporterRole(tx, async () => {
    const bandOf = async (fields: readonly IdentifyingField[]) =>
      rarityBandOf(await tx.person.count({ where: sameAnswers(organizationId, packet, fields) }));
    const band = await bandOf(held);
    const bandWithout = new Map<IdentifyingField, RarityBand>();
    for (const field of held) {
      bandWithout.set(field, await bandOf(held.filter((other) => other !== field)));
    }
    return { band, rareBecauseOf: fieldThatMakesRare(band, bandWithout) };
  });
}

function sameAnswers(
  organizationId: string,
  packet: PacketAnswers,
  fields: readonly IdentifyingField[],
): Prisma.PersonWhereInput {
  return {
    organizationId,
    // A case that was merged into another is the same person counted already.
    case: { is: { mergedIntoId: null } },
    AND: fields.map((field) =>
      field === 'citizenships'
        ? { citizenships: { equals: packet.citizenships ?? [] } }
        : { [field]: packet[field]?.[0] ?? null },
    ),
  };
}
