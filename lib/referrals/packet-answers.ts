import { z } from 'zod';
import { type PacketAnswers, type PacketField, packetFields } from './packet';

const schema = z.partialRecord(z.enum(packetFields), z.array(z.string()));

/** Reads a frozen packet from its stored form; throws when it is not one of ours. */
export function parsePacketAnswers(stored: unknown): PacketAnswers {
  return schema.parse(stored);
}

const reasonsSchema = z.partialRecord(z.enum(packetFields), z.string());

/** Reads why fields beyond the minimum were asked for; throws when it is not one of ours. */
export function parseFieldReasons(stored: unknown): Partial<Record<PacketField, string>> {
  return reasonsSchema.parse(stored);
}
