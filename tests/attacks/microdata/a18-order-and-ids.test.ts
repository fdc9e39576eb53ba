import { describe, expect, it } from 'vitest';
import { csvRecords } from '@/lib/privacy/microdata/check/csv-records';
import { percent, printFigure } from './print-figure';
import { casesAsText, release } from './released-file';

const size = 3000;
const cases = casesAsText(size, 51);
const written = () => release(cases, { k: 5 }, 'topDown');

/** Correlation between when a case was registered and where it stands in the file (Spearman). */
function rankCorrelation(ownRow: ReadonlyMap<number, number>): number {
  const pairs = [...ownRow];
  const middle = (pairs.length - 1) / 2;
  const product = pairs.reduce((sum, [person, row]) => sum + (person - middle) * (row - middle), 0);
  const square = pairs.reduce((sum, [, row]) => sum + (row - middle) ** 2, 0);
  return product / square;
}

const idsOf = (text: string): string[] => [...csvRecords([text])].slice(1).map(([id = '']) => id);

describe('A18: order, numbers and times', () => {
  it('gives everyone away who is known to have come after someone, unless the rows are shuffled', () => {
    const naive = rankCorrelation(new Map(cases.map((_, person) => [person, person])));
    const { ownRow } = written();
    const ours = Math.abs(rankCorrelation(ownRow));
    const inPlace = [...ownRow].filter(([person, row]) => person === row).length;
    expect(naive).toBeCloseTo(1, 9);
    // Above 0.1 once in 10⁹ shuffles of this size; more than 12 in their place once in 10⁹.
    expect(ours).toBeLessThan(0.1);
    expect(inPlace).toBeLessThan(13);
    printFigure(
      'A18 rows in order of registration',
      `rank correlation ${naive.toFixed(2)}, ${percent(1)} in place`,
      `${ours.toFixed(3)}, ${percent(inPlace / size)} in place`,
    );
  });

  it('joins two files by their ids where cases keep theirs, and joins nothing where ids are fresh', () => {
    const [one, other] = [written(), written()];
    const first = new Set(idsOf(one.text));
    const naive = cases.length;
    const ours = idsOf(other.text).filter((id) => first.has(id)).length;
    expect(first.size).toBe(one.rows.length);
    expect(ours).toBe(0);
    printFigure('A18 two files joined by id', `${naive} of ${cases.length} rows`, `${ours}`);
  });

  it('finds no time and no sequence in an id', () => {
    const ids = idsOf(written().text);
    const inOrder = ids.filter((id, at) => at > 0 && id > (ids[at - 1] ?? '')).length;
    // Half of all neighbours rise, give or take six standard deviations.
    expect(Math.abs(inOrder - size / 2)).toBeLessThan(6 * Math.sqrt(size / 12));
    const firstLetters = new Set(ids.map((id) => id.slice(0, 2)));
    expect(firstLetters.size).toBeGreaterThan(900);
  });
});
