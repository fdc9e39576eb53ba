/** How many cases share a packet's identifying answers, as a band: never the number itself. */
export type RarityBand = 'fewerThan11' | 'from11To50' | 'moreThan50';

const bands: readonly RarityBand[] = ['fewerThan11', 'from11To50', 'moreThan50'];

/** The band of a count of cases. */
export function rarityBandOf(cases: number): RarityBand {
  if (cases < 11) return 'fewerThan11';
  return cases <= 50 ? 'from11To50' : 'moreThan50';
}

/**
 * The one field whose removal lifts the band most; null when the packet is not rare or no single field is the reason.
 * Of fields that lift it to the same band the first is named, so that the answer tells no more than bands do.
 */
export function fieldThatMakesRare<Field extends string>(
  band: RarityBand,
  bandWithout: ReadonlyMap<Field, RarityBand>,
): Field | null {
  let best: { field: Field; rank: number } | null = null;
  for (const [field, without] of bandWithout) {
    const rank = bands.indexOf(without);
    if (rank > (best?.rank ?? bands.indexOf(band))) best = { field, rank };
  }
  return best?.field ?? null;
}
