import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerDistance } from '@/lib/privacy/microdata/check/answer-distance';
import { equalDistance, hierarchicalDistance } from '@/lib/privacy/microdata/distribution-distance';
import { compileHierarchy, type HierarchyTree } from '@/lib/privacy/risk/hierarchy';
import { transportCost } from './transport';

/** Figure 2 of Li, Li and Venkatasubramanian (2007): diseases in three levels. */
const diseases: HierarchyTree = {
  name: 'disease',
  parents: {
    flu: 'respiratory infection',
    pneumonia: 'respiratory infection',
    bronchitis: 'respiratory infection',
    'pulmonary edema': 'vascular lung disease',
    'pulmonary embolism': 'vascular lung disease',
    'gastric ulcer': 'stomach disease',
    'stomach cancer': 'stomach disease',
    colitis: 'colon disease',
    'colon cancer': 'colon disease',
    'respiratory infection': 'respiratory disease',
    'vascular lung disease': 'respiratory disease',
    'stomach disease': 'digestive disease',
    'colon disease': 'digestive disease',
  },
};

const values = ['', 'a', 'b', 'c', 'd', 'e'];
const tree: HierarchyTree = {
  name: 's',
  parents: { a: 'G', b: 'G', c: 'H', d: 'H', H: 'X', G: 'X', e: 'Y' },
};

function measured(
  one: readonly number[],
  whole: readonly number[],
  over: HierarchyTree,
  texts: readonly string[],
): number {
  const hierarchy = compileHierarchy(over, texts);
  const leaves = texts.map((text) => hierarchy.leafOf.get(text) ?? 0);
  const total = one.reduce((sum, count) => sum + count, 0);
  return hierarchicalDistance(Int32Array.from(whole), hierarchy, leaves)(Int32Array.from(one), total);
}

describe('the distance of a class from the file', () => {
  it('is one, two and three thirds in the published example of diseases', () => {
    const texts = ['', ...compileHierarchy(diseases).leafOf.keys()].filter(
      (text, at, all) => all.indexOf(text) === at,
    );
    const only = (text: string): number[] => texts.map((each) => (each === text ? 1 : 0));
    expect(measured(only('flu'), only('bronchitis'), diseases, texts)).toBeCloseTo(1 / 3, 12);
    expect(measured(only('flu'), only('pulmonary embolism'), diseases, texts)).toBeCloseTo(2 / 3, 12);
    expect(measured(only('flu'), only('stomach cancer'), diseases, texts)).toBeCloseTo(1, 12);
  });

  it('is the least cost of carrying one distribution to the other, with and without a tree, in both code paths', () => {
    const counts = fc.array(fc.nat(2), { minLength: values.length, maxLength: values.length });
    fc.assert(
      fc.property(counts, counts, fc.boolean(), (inClass, others, hasTree) => {
        const whole = inClass.map((count, at) => count + (others[at] ?? 0));
        const size = inClass.reduce((sum, count) => sum + count, 0);
        const total = whole.reduce((sum, count) => sum + count, 0);
        fc.pre(size > 0);
        const hierarchy = compileHierarchy(tree, values);
        const meet = (from: number, to: number): number => {
          const [one, other] = [from, to].map((at) => hierarchy.leafOf.get(values[at] ?? '') ?? 0);
          const level = hierarchy.levels.findIndex((nodes) => nodes[one ?? 0] === nodes[other ?? 0]);
          return hasTree ? level / (hierarchy.levels.length - 1) : Number(from !== to);
        };
        // Both sides in units of 1 / (size · total), so that they are whole.
        const expected =
          transportCost(
            inClass.map((count) => count * total),
            whole.map((count) => count * size),
            meet,
          ) /
          (size * total);
        const fast = hasTree
          ? measured(inClass, whole, tree, values)
          : equalDistance(Int32Array.from(whole))(Int32Array.from(inClass), size);
        expect(fast).toBeCloseTo(expected, 9);
        const shares = (of: readonly number[], sum: number): Map<string, number> =>
          new Map(of.flatMap((count, at) => (count > 0 ? [[values[at] ?? '', count / sum] as const] : [])));
        const check = answerDistance(hasTree ? { t: 1, tree } : { t: 1 }, shares(whole, total));
        expect(check(shares(inClass, size))).toBeCloseTo(expected, 9);
      }),
      { numRuns: 40 },
    );
  });
});
