import type { SummaryRow } from '@/components/ui/summary-list';
import type { Labels } from '@/i18n/labels';
import { type PacketAnswers, packetFieldLists, packetFields } from '@/lib/referrals/packet';

/** A packet's answers in words, in packet order. */
export function packetRows(labels: Labels, packet: PacketAnswers): SummaryRow[] {
  return packetFields.flatMap((field) => {
    const codes = packet[field];
    if (!codes) return [];
    const list = packetFieldLists[field];
    return [{ term: labels.of('packetField', field), values: codes.map((code) => labels.of(list, code)) }];
  });
}
