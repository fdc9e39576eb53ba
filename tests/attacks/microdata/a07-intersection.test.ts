import { describe, expect, it } from 'vitest';
import { referenceNames } from '@/bench/reference-cases';
import { intersectReleases, notIn } from '@/lib/privacy/microdata/intersection';
import { protectMicrodata } from '@/lib/privacy/microdata/protect';
import type { EarlierClasses } from '@/lib/privacy/microdata/reissue';
import { encodeRows } from '@/lib/privacy/risk/coded-table';
import { printFigure } from './print-figure';
import { casesAsText, quasiIdentifiers } from './released-file';

const k = 5;
const width = referenceNames.length;
const all = casesAsText(2100, 41).map((cells) => cells.slice(0, width));

function publish(
  people: readonly number[],
  algorithm: 'topDown' | 'latticePeel',
  earlier?: EarlierClasses,
): EarlierClasses {
  const table = encodeRows(
    referenceNames,
    people.map((person) => all[person] ?? []),
  );
  const request = { table, policy: { k, quasiIdentifiers }, algorithm };
  return protectMicrodata(earlier ? { ...request, earlier } : request).classes;
}

/** The class of every person of the register in a file about some of them. */
function placed(people: readonly number[], { classOf }: EarlierClasses): Int32Array {
  const classes = new Int32Array(all.length).fill(notIn);
  people.forEach((person, row) => (classes[person] = classOf[row] ?? notIn));
  return classes;
}

describe('A7: two k-anonymous files of the same people, laid over one another', () => {
  const firstYear = Array.from({ length: 2000 }, (_, person) => person);
  // Three people withdrew, a hundred came.
  const secondYear = all.map((_, person) => person).filter((person) => ![5, 700, 1300].includes(person));

  it('single people out when each is protected on its own, and never when the later one keeps earlier classes', () => {
    for (const algorithm of ['topDown', 'latticePeel'] as const) {
      const first = publish(firstYear, 'latticePeel');
      const earlier = placed(firstYear, first);
      const alone = intersectReleases(earlier, placed(secondYear, publish(secondYear, algorithm)), k);
      const kept = publish(secondYear, algorithm, {
        ...first,
        classOf: Int32Array.from(secondYear, (person) => earlier[person] ?? notIn),
      });
      const together = intersectReleases(earlier, placed(secondYear, kept), k);
      expect(alone).toMatchObject({ smallestCell: 1, compatible: false });
      expect(alone.casesUnderK).toBeGreaterThan(500);
      expect(together).toMatchObject({ casesUnderK: 0, compatible: true });
      printFigure(
        `A7 intersection, 2,000 people, then ${algorithm} a year later`,
        `${alone.casesUnderK} people left among fewer than 5`,
        `0; smallest cell ${together.smallestCell}`,
      );
    }
  });

  it('is refused where a file of two algorithms over the same people is asked', () => {
    const [one, other] = [publish(firstYear, 'topDown'), publish(firstYear, 'latticePeel')];
    expect(intersectReleases(placed(firstYear, one), placed(firstYear, other), k).compatible).toBe(false);
  });
});
