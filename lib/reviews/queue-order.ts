import { hourMs } from '@/lib/core/clock';

/** What decides where something stands in the review queue. Times are ISO 8601, UTC. */
export interface QueuePlace {
  code: string;
  /** Sent at once because of immediate danger, and nobody else has looked at that yet. */
  isOpenEmergency: boolean;
  /** Decide or close by then. */
  dueAt: string | null;
  riskLevel: string | null;
}

const risks = ['High', 'Medium', 'Low'];

function riskRank(risk: string | null): number {
  const rank = risks.indexOf(risk ?? '');
  return rank === -1 ? risks.length : rank;
}

/** Deadlines count by the hour: of two in the same hour the greater risk goes first. */
function hourOf(dueAt: string | null): number {
  return dueAt === null ? Infinity : Math.floor(Date.parse(dueAt) / hourMs);
}

/** Open emergencies first, then the nearest deadline, then the greater risk, then the code, so that it is one order. */
export function compareInQueue(a: QueuePlace, b: QueuePlace): number {
  if (a.isOpenEmergency !== b.isOpenEmergency) return a.isOpenEmergency ? -1 : 1;
  const [hourA, hourB] = [hourOf(a.dueAt), hourOf(b.dueAt)];
  if (hourA !== hourB) return hourA < hourB ? -1 : 1;
  return riskRank(a.riskLevel) - riskRank(b.riskLevel) || (a.code < b.code ? -1 : 1);
}

/** The item to open once `code` is dealt with: the one after it that the reader may act on, else the first such one. */
export function nextInQueue(
  items: readonly { code: string; isOwnRequest: boolean }[],
  code: string,
): string | null {
  const at = items.findIndex((item) => item.code === code);
  const inTurn = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return inTurn.find((item) => !item.isOwnRequest && item.code !== code)?.code ?? null;
}
