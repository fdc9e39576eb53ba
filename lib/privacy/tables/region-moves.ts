import type { AttackerView } from './attacker-view';

/** Regions moved together, with what that does to each release: +1, 0 or -1 for each case entering the cell. */
export interface RegionMove {
  readonly regions: Int8Array;
  readonly effects: Int8Array;
}

/** What moving regions does to a release that counts some of them. */
export function effectOn(counts: Uint8Array | Int8Array, regions: Int8Array): number {
  let effect = 0;
  for (let region = 0; region < regions.length; region += 1) {
    effect += (counts[region] ?? 0) * (regions[region] ?? 0);
  }
  return effect;
}

/** Each region alone, and each pair with cases passing from one to the other. */
export function regionMovesOf(view: AttackerView): RegionMove[] {
  const { regions, releases } = view;
  const moves: Int8Array[] = regions.map((_, region) =>
    Int8Array.from(regions, (_r, at) => (at === region ? 1 : 0)),
  );
  for (let gaining = 0; gaining < regions.length; gaining += 1) {
    for (let losing = 0; losing < regions.length; losing += 1) {
      if (gaining === losing) continue;
      moves.push(Int8Array.from(regions, (_, at) => (at === gaining ? 1 : at === losing ? -1 : 0)));
    }
  }
  return moves.map((weights) => ({
    regions: weights,
    effects: Int8Array.from(releases, ({ counts }) => effectOn(counts, weights)),
  }));
}
