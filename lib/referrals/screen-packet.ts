import { isCode, isMissing } from '@/lib/vocabulary/answers';
import { isCountry, isRegion } from '@/lib/vocabulary/places';
import { type PacketAnswers, type PacketField, packetFieldLists, packetFields } from './packet';

/**
 * The packet's fields that hold something other than codes of their own list. Empty: codes only and no free text,
 * which is the only thing a packet may hold.
 */
export function screenPacket(packet: PacketAnswers): PacketField[] {
  return packetFields.filter((field) => packet[field]?.some((code) => !isCodeOf(field, code)));
}

function isCodeOf(field: PacketField, code: string): boolean {
  const list = packetFieldLists[field];
  if (list === 'country') return isMissing(code) || isCountry(code);
  if (list === 'region') return isMissing(code) || isRegion(code, code.slice(0, 2));
  return isCode(list, code);
}
