import { dayMs } from '@/lib/core/clock';

/** A calendar quarter, UTC. */
export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

/** A quarter is settled when it ended this long ago: by then nearly all of its referrals are over. */
export const settledAfterMs = 60 * dayMs;

/** How far back quarters are offered: three years. */
const quartersOffered = 12;

/** The quarter's first moment and the first after it. */
export function boundsOf({ year, quarter }: Quarter): { readonly from: Date; readonly to: Date } {
  return { from: new Date(Date.UTC(year, quarter * 3 - 3)), to: new Date(Date.UTC(year, quarter * 3)) };
}

export function quarterOf(at: Date): Quarter {
  return { year: at.getUTCFullYear(), quarter: Math.floor(at.getUTCMonth() / 3) + 1 };
}

export function isSettled(quarter: Quarter, at: Date): boolean {
  return at.getTime() - boundsOf(quarter).to.getTime() >= settledAfterMs;
}

/** `2026Q3`. */
export function quarterName({ year, quarter }: Quarter): string {
  return `${year}Q${quarter}`;
}

/** Reads `2026Q3`; null for anything else. */
export function parseQuarter(name: string): Quarter | null {
  const [, year, quarter] = /^(\d{4})Q([1-4])$/u.exec(name) ?? [];
  return year && quarter ? { year: Number(year), quarter: Number(quarter) } : null;
}

/** The last quarters, newest first: with the running one, or only those that are settled. */
export function quartersOffer(at: Date, onlySettled: boolean): Quarter[] {
  const newest = quarterOf(at);
  return Array.from({ length: quartersOffered + 2 }, (_, back) =>
    quarterOf(new Date(Date.UTC(newest.year, newest.quarter * 3 - 3 - back * 3))),
  )
    .filter((quarter) => !onlySettled || isSettled(quarter, at))
    .slice(0, quartersOffered);
}
