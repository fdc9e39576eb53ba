import { describe, expect, it } from 'vitest';
import { referenceNames } from '@/bench/reference-cases';
import { link, type Covers } from './linkage';
import { percent, printFigure } from './print-figure';
import { casesAsText, covers, release, vagueness } from './released-file';
import { suppressByWildcard } from './wildcard-suppression';

const k = 5;
const width = referenceNames.length;
const stars = (cells: readonly string[]): number => cells.filter((cell) => cell === '*').length;
const readsAs: Covers = (cell, value) => cell === '*' || cell === value;
const noPreference = (): number => 0;
const known = casesAsText(1000, 11).map((cells) => cells.slice(0, width));

describe('A1, A2: linkage by someone who knows every quasi-identifier', () => {
  it('singles out hundreds where a suppressed cell counts as a match for everything', () => {
    const suppressed = suppressByWildcard(known, k);
    const anyRow = link(known, suppressed, (person) => person, readsAs, noPreference);
    const mostSpecific = link(known, suppressed, (person) => person, readsAs, stars);
    expect(mostSpecific.expected).toBeGreaterThan(2 / k);
    expect(mostSpecific.singledOut).toBeGreaterThan(100);
    printFigure(
      'A1 linkage, 1,000 people, k = 5, wildcard suppression',
      `${percent(anyRow.expected)} right guessing evenly, ${percent(mostSpecific.expected)} by the most specific row, ${mostSpecific.singledOut} singled out`,
      'see the next lines',
    );
  });

  it.each([
    ['topDown', 1000],
    ['latticePeel', 1000],
    ['topDown', 3000],
    ['latticePeel', 3000],
  ] as const)('finds nobody with %s in a file of %i, and is right at most once in k', (algorithm, size) => {
    const cases = casesAsText(size, 11);
    const people = cases.map((cells) => cells.slice(0, width));
    const { rows, ownRow } = release(cases, { k }, algorithm);
    const published = rows.map((cells) => cells.slice(0, width));
    const attack = (prefer: (cells: readonly string[]) => number) =>
      link(people, published, (person) => ownRow.get(person), covers, prefer);

    // A1 guesses evenly; A2 takes the most specific row, or the least specific, for what it may give away.
    const results = [attack(noPreference), attack(vagueness), attack((cells) => -vagueness(cells))];
    for (const { expected, singledOut } of results) {
      expect(singledOut).toBe(0);
      expect(expected).toBeLessThanOrEqual(1 / k);
    }
    const best = results.reduce((most, { expected }) => Math.max(most, expected), 0);
    printFigure(
      `A1, A2 linkage, ${size} people, k = 5, ${algorithm}`,
      'above',
      `${percent(best)} right, nobody singled out (bound ${percent(1 / k)})`,
    );
  });

  it('gains nothing from running the code: whoever knows a person’s class still faces k rows that read the same', () => {
    for (const algorithm of ['topDown', 'latticePeel'] as const) {
      const cases = casesAsText(1000, 12);
      const { rows, ownRow } = release(cases, { k }, algorithm);
      const texts = rows.map((cells) => cells.slice(0, width).join('|'));
      const classOf = (person: number): string | undefined => texts[ownRow.get(person) ?? -1];
      const shares = cases.map((_, person) => {
        const own = classOf(person);
        return own === undefined ? 0 : 1 / texts.filter((text) => text === own).length;
      });
      expect(Math.max(...shares)).toBeLessThanOrEqual(1 / k);
    }
  });
});
