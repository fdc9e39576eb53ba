import { dayMs, hourMs } from '@/lib/core/clock';

/** Hours until a referral should be decided or answered, by risk. */
const hoursByRisk: Readonly<Record<string, number>> = { High: 24, Medium: 72, Low: 7 * 24 };
const hoursOtherwise = 72;

/** When a referral is due, counted from `from`. */
export function dueAt(riskLevel: string | null, from: Date): Date {
  return new Date(from.getTime() + (hoursByRisk[riskLevel ?? ''] ?? hoursOtherwise) * hourMs);
}

/** A packet can be read this long after it was sent. */
export const packetLifetimeMs = 30 * dayMs;
