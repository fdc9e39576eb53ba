import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLattice } from '@/lib/privacy/risk/answer-lattice';
import { compileHierarchy, type Hierarchy } from '@/lib/privacy/risk/hierarchy';
import {
  createRarityIndex,
  insertRecord,
  leavesOfAnswers,
  recordCount,
  removeRecord,
  type Answers,
  type RarityIndex,
} from '@/lib/privacy/risk/rarity-index';
import { readRarity } from '@/lib/privacy/risk/rarity-meter';
import { subsets } from './brute-force';

const hierarchies = [
  compileHierarchy({ name: 'age', parents: { a1: 'young', a2: 'young', a3: 'old', a4: 'old' } }, ['']),
  compileHierarchy(
    {
      name: 'place',
      parents: { p1: 'north', p2: 'north', p3: 'south', north: 'land', p4: 'isle', p5: 'isle' },
    },
    [''],
  ),
  compileHierarchy({ name: 'pattern', codes: ['x', 'y', 'z'] }, ['']),
  compileHierarchy({ name: 'lure', codes: ['job', 'marriage'] }, ['']),
];
const answers = fc.tuple(
  fc.constantFrom('a1', 'a2', 'a3', 'a4', null),
  fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', null),
  fc.constantFrom('x', 'y', 'z', null),
  fc.constantFrom('job', 'marriage', null),
);
const files = fc.array(answers, { maxLength: 60 });

function indexOf(records: readonly Answers[]): RarityIndex {
  const index = createRarityIndex(hierarchies);
  for (const record of records) insertRecord(index, record);
  return index;
}

/** Node of an answer at a level. */
function nodeAt({ leafOf, levels }: Hierarchy, answer: string | null | undefined, level: number): number {
  return levels[level]?.[leafOf.get(answer ?? '') ?? -1] ?? -1;
}

/** Records that agree with the asked one when each attribute is read at its level. */
function scan(records: readonly Answers[], asked: Answers, levels: readonly number[]): number {
  return records.filter((record) =>
    hierarchies.every(
      (tree, at) => nodeAt(tree, record[at], levels[at] ?? 0) === nodeAt(tree, asked[at], levels[at] ?? 0),
    ),
  ).length;
}

/** Every choice of one level an attribute. */
function allLevels(): number[][] {
  return hierarchies.reduce<number[][]>(
    (choices, { levels }) => choices.flatMap((choice) => levels.map((_, level) => [...choice, level])),
    [[]],
  );
}

function countsOf(index: RarityIndex, asked: Answers): number[] {
  return [...countLattice(index, leavesOfAnswers(index, asked)).matching];
}

describe('the counts behind the rarity meter', () => {
  it('equal a scan of all records at every way of widening the answers', () => {
    fc.assert(
      fc.property(files, answers, (records, asked) => {
        const index = indexOf(records);
        const { matching, strides } = countLattice(index, leavesOfAnswers(index, asked));
        for (const levels of allLevels()) {
          const point = levels.reduce((sum, level, at) => sum + level * (strides[at] ?? 0), 0);
          expect(matching[point]).toBe(scan(records, asked, levels));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same after any sequence of insertions and removals as in an index built anew', () => {
    const steps = fc.array(fc.record({ add: answers, remove: fc.option(fc.nat(30)) }), { maxLength: 80 });
    fc.assert(
      fc.property(steps, answers, (sequence, asked) => {
        const index = createRarityIndex(hierarchies);
        let kept: { handle: number; record: Answers }[] = [];
        for (const { add, remove } of sequence) {
          kept.push({ handle: insertRecord(index, add), record: add });
          const leaving = remove === null ? undefined : kept[remove];
          if (!leaving) continue;
          removeRecord(index, leaving.handle);
          kept = kept.filter((each) => each !== leaving);
        }
        expect(recordCount(index)).toBe(kept.length);
        expect(countsOf(index, asked)).toEqual(countsOf(indexOf(kept.map(({ record }) => record)), asked));
      }),
      { numRuns: 60 },
    );
  });

  it('grow past the first space that was set aside', () => {
    const record: Answers = ['a1', 'p1', 'x', 'job'];
    const index = indexOf(Array.from({ length: 3000 }, () => record));
    expect(countsOf(index, record)[0]).toBe(3000);
  });

  it('refuse an answer that is not listed, a wrong number of answers and a handle that holds nothing', () => {
    const index = indexOf([]);
    expect(() => insertRecord(index, ['a9', 'p1', 'x', 'job'])).toThrow('unknownCode');
    expect(() => insertRecord(index, ['a1'])).toThrow('columns');
    expect(() => removeRecord(index, 0)).toThrow('columns');
    const handle = insertRecord(index, ['a1', 'p1', 'x', 'job']);
    removeRecord(index, handle);
    expect(() => removeRecord(index, handle)).toThrow('columns');
  });

  it('refuse a lattice too large to count while someone types', () => {
    const many = Array.from({ length: 21 }, (_, at) =>
      compileHierarchy({ name: `c${at}`, codes: ['a', 'b'] }),
    );
    const index = createRarityIndex(many);
    const record = many.map(() => 'a');
    insertRecord(index, record);
    expect(() => readRarity(index, record, 5)).toThrow('tooLarge');
  });
});

describe('a reading of the rarity meter', () => {
  const k = fc.integer({ min: 3, max: 8 });

  it('names a smallest set of answers on which fewer than k agree, and none when k share all', () => {
    fc.assert(
      fc.property(files, answers, k, (records, asked, least) => {
        const { rareOn } = readRarity(indexOf(records), asked, least);
        const rareSets = subsets(hierarchies.length).filter((set) => {
          const levels = hierarchies.map((tree, at) => (set.includes(at) ? 0 : tree.levels.length - 1));
          return scan(records, asked, levels) + 1 < least;
        });
        const smallest = Math.min(...rareSets.map((set) => set.length));
        if (rareOn === null) expect(rareSets).toEqual([]);
        else {
          expect(rareOn).toHaveLength(smallest);
          expect(rareSets.map((set) => set.map((at) => hierarchies[at]?.name))).toContainEqual([...rareOn]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('offers the cheapest wider answers that lift the record to k, and nothing when none do', () => {
    fc.assert(
      fc.property(files, answers, k, (records, asked, least) => {
        const { wider } = readRarity(indexOf(records), asked, least);
        const lossAt = (levels: readonly number[]): number =>
          hierarchies.reduce(
            (sum, tree, at) => sum + (tree.loss[nodeAt(tree, asked[at], levels[at] ?? 0)] ?? 0),
            0,
          );
        const enough = allLevels().filter((levels) => scan(records, asked, levels) + 1 >= least);
        if (wider === null) {
          expect(enough).toEqual([]);
          return;
        }
        const offered = hierarchies.map((tree, at) => {
          const label = wider.find(({ attribute }) => attribute === tree.name)?.label;
          return label === undefined
            ? 0
            : tree.levels.findIndex((_, level) => tree.labels[nodeAt(tree, asked[at], level)] === label);
        });
        expect(scan(records, asked, offered) + 1).toBeGreaterThanOrEqual(least);
        expect(lossAt(offered)).toBeCloseTo(Math.min(...enough.map(lossAt)), 12);
      }),
      { numRuns: 60 },
    );
  });

  it('tells only in which band the number of records lies', () => {
    const record: Answers = ['a1', 'p1', 'x', 'job'];
    const bandWith = (others: number) =>
      readRarity(indexOf(Array.from({ length: others }, () => record)), record, 5).band;
    expect([0, 1, 2, 3].map(bandWith)).toEqual(Array.from({ length: 4 }, () => ({ from: 0, below: 5 })));
    expect(bandWith(4)).toEqual({ from: 5, below: 10 });
    expect(bandWith(48)).toEqual({ from: 10, below: 50 });
    expect(bandWith(499)).toEqual({ from: 500, below: null });
  });

  it('looks the same for no other and one other record', () => {
    fc.assert(
      fc.property(answers, k, (asked, least) => {
        const nobody = readRarity(indexOf([]), asked, least);
        expect(readRarity(indexOf([asked]), asked, least)).toEqual(nobody);
      }),
    );
  });

  it('depends on nothing but which counts reach k and its multiples', () => {
    fc.assert(
      fc.property(files, files, answers, k, (one, other, asked, least) => {
        const reached = (records: readonly Answers[]): string =>
          allLevels()
            .map(
              (levels) =>
                [1, 2, 10, 100].filter((step) => scan(records, asked, levels) + 1 >= step * least).length,
            )
            .join();
        fc.pre(reached(one) === reached(other));
        expect(readRarity(indexOf(one), asked, least)).toEqual(readRarity(indexOf(other), asked, least));
      }),
      { numRuns: 40 },
    );
  });

  it('refuses a k at which one other record could be told from none', () => {
    expect(() => readRarity(indexOf([]), ['a1', 'p1', 'x', 'job'], 2)).toThrow('threshold');
  });
});
