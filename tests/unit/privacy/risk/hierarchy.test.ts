import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileHierarchy, type Hierarchy } from '@/lib/privacy/risk/hierarchy';

const parents = {
  KR: 'EastAsia',
  CN: 'EastAsia',
  VN: 'SouthEastAsia',
  EastAsia: 'Asia',
  SouthEastAsia: 'Asia',
  NL: 'Europe',
};

/** What a leaf is called from itself up to "any". */
function path({ leafOf, levels, labels }: Hierarchy, value: string): (string | undefined)[] {
  return levels.map((nodes) => labels[nodes[leafOf.get(value) ?? -1] ?? -1]);
}

describe('a hierarchy', () => {
  it('leads every value up to "any", shorter branches staying themselves for longer', () => {
    const hierarchy = compileHierarchy({ name: 'country', parents });
    expect(path(hierarchy, 'KR')).toEqual(['KR', 'EastAsia', 'Asia', '*']);
    // Europe covers the Netherlands only, and South-East Asia Viet Nam: groups of one say nothing of their own.
    expect(path(hierarchy, 'NL')).toEqual(['NL', 'NL', 'NL', '*']);
    expect(path(hierarchy, 'VN')).toEqual(['VN', 'VN', 'Asia', '*']);
  });

  it('makes a missing answer a branch of its own, which only "any" joins to the others', () => {
    const hierarchy = compileHierarchy({ name: 'country', parents }, ['KR', '']);
    expect(path(hierarchy, '')).toEqual(['', '', '', '*']);
  });

  it('takes values without a group as leaves under "any" unless there is a code list', () => {
    expect(path(compileHierarchy({ name: 'sex' }, ['F', 'M']), 'F')).toEqual(['F', '*']);
    expect(() => compileHierarchy({ name: 'sex', codes: ['F'] }, ['M'])).toThrow('unknownCode');
  });

  it('measures loss as leaves covered less one over the domain less one', () => {
    const { labels, loss } = compileHierarchy({ name: 'country', parents });
    const lossOf = Object.fromEntries(labels.map((label, node) => [label, loss[node]]));
    expect(lossOf).toMatchObject({ KR: 0, EastAsia: 1 / 3, Asia: 2 / 3, '*': 1 });
  });

  it('refuses what is not a tree over the codes', () => {
    const refused = (tree: Parameters<typeof compileHierarchy>[0], used: string[] = []) =>
      expect(() => compileHierarchy(tree, used)).toThrow('hierarchy');
    refused({ name: 'circle', parents: { a: 'b', b: 'c', c: 'b' } });
    refused({ name: 'a group in use', parents: { a: 'b' } }, ['b']);
    refused({ name: 'twice', codes: ['a', 'a'] });
    refused({ name: 'star', codes: ['*'] });
    refused({ name: 'unnamed group', parents: { a: '' } });
    refused({ name: 'group of the missing', parents: { '': 'a' } });
  });

  it('does not take names of the language for groups', () => {
    const hierarchy = compileHierarchy({ name: 'odd' }, ['constructor', '__proto__', 'x']);
    expect(path(hierarchy, 'constructor')).toEqual(['constructor', '*']);
    expect(path(hierarchy, '__proto__')).toEqual(['__proto__', '*']);
  });

  it('is a tree at every level: what one level joins stays joined, and no two nodes cover the same leaves', () => {
    const trees = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      fc.constantFrom('G', 'H', 'I'),
      { minKeys: 1 },
    );
    const groups = fc.dictionary(fc.constantFrom('G', 'H'), fc.constantFrom('X', 'Y'));
    fc.assert(
      fc.property(trees, groups, fc.boolean(), (leaves, above, missing) => {
        const hierarchy = compileHierarchy(
          { name: 'any', parents: { ...leaves, ...above } },
          missing ? [''] : [],
        );
        const { levels, leafCount, root, lowestLevel, labels } = hierarchy;
        const used = Array.from({ length: leafCount }, (_, leaf) => leaf).slice(missing ? 0 : 1);
        levels.slice(1).forEach((nodes, at) => {
          for (const one of used) {
            for (const other of used) {
              if (levels[at]?.[one] === levels[at]?.[other]) expect(nodes[one]).toBe(nodes[other]);
            }
          }
        });
        expect(new Set(used.map((leaf) => levels.at(-1)?.[leaf]))).toEqual(new Set([root]));
        const covers = labels.flatMap((_, node) => {
          const covered = used.filter((leaf) => levels.some((nodes) => nodes[leaf] === node));
          return covered.length === 0 ? [] : [covered.join()];
        });
        expect(new Set(covers).size).toBe(covers.length);
        for (const leaf of used) {
          levels.forEach((nodes, level) => expect(lowestLevel[nodes[leaf] ?? -1]).toBeLessThanOrEqual(level));
        }
      }),
    );
  });
});
