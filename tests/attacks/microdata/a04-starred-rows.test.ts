import { describe, expect, it } from 'vitest';
import { referenceNames } from '@/bench/reference-cases';
import { printFigure } from './print-figure';
import { casesAsText, release } from './released-file';

const k = 5;
const width = referenceNames.length;
const allStars = referenceNames.map(() => '*').join('|');

describe('A4: rows that say "any" everywhere, read by their sensitive answers', () => {
  it('give the answers of the few left over where they are starred, and do not exist where they are dropped', () => {
    let naive = 0;
    for (let seed = 31; seed < 37; seed += 1) {
      const cases = casesAsText(500, seed);
      const { rows, ownRow } = release(cases, { k }, 'latticePeel');
      const leftOver = cases.filter((_, person) => !ownRow.has(person));
      // The naive file prints the left-over rows as stars beside their answers. Whoever misses a person in every other
      // class knows that they are one of these few, and reads on.
      const starred = [
        ...rows.map((cells) => cells.slice(0, width).join('|')),
        ...leftOver.map(() => allStars),
      ];
      const inStarClass = starred.filter((cells) => cells === allStars).length;
      if (inStarClass > 0 && inStarClass < k) naive += leftOver.length;

      const starClass = rows.filter((cells) => cells.slice(0, width).join('|') === allStars).length;
      expect(starClass === 0 || starClass >= k).toBe(true);
      expect(leftOver.length).toBeLessThan(k);
    }
    expect(naive).toBeGreaterThan(0);
    printFigure(
      'A4 starred rows, six files of 500',
      `${naive} people in star classes of fewer than 5`,
      'no such row',
    );
  });
});
