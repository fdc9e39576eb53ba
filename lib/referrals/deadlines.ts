import { dayMs, hourMs } from '@/lib/core/clock';

/** Hours until a referral should be decided or answered, by risk. */
const hoursByRisk: Readonly<Record<string, number>> = { High: 24, Medium: 72, Low: 7 * 24 };
const hoursOtherwise = 72;

/** Services that nobody can wait long for, in hours at most, whatever the risk. */
const hoursByService: Readonly<Record<string, number>> = {
  SafeShelter: 48,
  MedicalCare: 48,
  SafetyPlanning: 48,
  ChildProtection: 24,
};

/** Hours a referral may wait for its reviewer or its partner: what the risk allows and the service bears, the less of both. */
export function deadlineHours(service: string, riskLevel: string | null): number {
  const byRisk = hoursByRisk[riskLevel ?? ''] ?? hoursOtherwise;
  return Math.min(byRisk, hoursByService[service] ?? byRisk);
}

/** When a referral is due, counted from `from`. */
export function dueAt(service: string, riskLevel: string | null, from: Date): Date {
  return new Date(from.getTime() + deadlineHours(service, riskLevel) * hourMs);
}

/** An emergency is reviewed by someone else within this time. */
export const emergencyReviewMs = 24 * hourMs;

/** A decision taken on screen is held this long, so that it can be undone. */
export const undoSeconds = 10;

/** A packet can be read this long after it was sent. */
export const packetLifetimeMs = 30 * dayMs;
