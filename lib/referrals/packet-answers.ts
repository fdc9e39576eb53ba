import { z } from 'zod';
import { type PacketAnswers, packetFields } from './packet';

const schema = z.partialRecord(z.enum(packetFields), z.array(z.string()));

/** Reads a frozen packet from its stored form; throws when it is not one of ours. */
export function parsePacketAnswers(stored: unknown): PacketAnswers {
  return schema.parse(stored);
}
