import { type HardKind, hardKinds, type Match } from './finding';

/** Which kind says most about the same span; the first wins. */
const rank: Readonly<Record<Match['kind'], number>> = {
  residentRegistrationNumber: 0,
  residentIdentityCard: 1,
  email: 2,
  url: 3,
  iban: 4,
  coordinates: 5,
  passport: 6,
  phone: 7,
  card: 8,
  vehiclePlate: 9,
  messengerId: 10,
  longNumber: 11,
  exactDate: 12,
  streetAddress: 13,
  smallPlace: 14,
  personName: 15,
};

const hard = new Set<string>(hardKinds);

export function isHard(kind: Match['kind']): kind is HardKind {
  return hard.has(kind);
}

/**
 * Findings without overlaps, in order. A hard one beats a soft one it overlaps, a more telling kind a less telling
 * one, a longer span a shorter one. What loses is inside or beside a span that is marked anyway.
 */
export function withoutOverlaps(matches: readonly Match[]): Match[] {
  const byWorth = matches.toSorted(
    (a, b) => rank[a.kind] - rank[b.kind] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept = new SpanSet();
  return byWorth.filter((match) => kept.take(match.start, match.end)).toSorted((a, b) => a.start - b.start);
}

/** Disjoint spans, by coarse bucket so that taking one is constant for spans of ordinary length. */
class SpanSet {
  private readonly buckets = new Map<number, [number, number][]>();

  /** Adds a span unless it meets one already there; says whether it did. */
  take(start: number, end: number): boolean {
    const first = start >> 7;
    const last = (end - 1) >> 7;
    for (let bucket = first; bucket <= last; bucket += 1) {
      if (this.buckets.get(bucket)?.some(([from, to]) => start < to && from < end)) return false;
    }
    for (let bucket = first; bucket <= last; bucket += 1) {
      const spans = this.buckets.get(bucket) ?? [];
      spans.push([start, end]);
      this.buckets.set(bucket, spans);
    }
    return true;
  }
}
