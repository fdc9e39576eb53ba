import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCases, type CaseGroup, type KeyedCase } from '@/lib/privacy/tables/case-group';
import type { CaseChange, CertifiedInterval } from '@/lib/privacy/tables/certificate';
import type { Dimension } from '@/lib/privacy/tables/dimension';
import type { EarlierRelease } from '@/lib/privacy/tables/joint-space';
import { jointSpace } from '@/lib/privacy/tables/joint-space';
import { cellAt } from '@/lib/privacy/tables/cell-space';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import { auditIntervals } from '@/lib/privacy/tables/audit-intervals';
import { loadHighsSolver } from '@/lib/privacy/tables/highs-solver';
import { releaseDifferences } from '@/lib/privacy/tables/release-differences';
import type { ProtectedTable } from '@/lib/privacy/tables/protection';
import { agrees, atomsOf, contains, factsOf, placesOf, sumAt } from './naive-reader';
import { flat } from './small-tables';

const sex = flat('sex', 2);
const kind = flat('kind', 3);
const year = flat('year', 2);

type Codes = Readonly<Record<string, string>>;

/** Counted cases over all three dimensions, each atom with its own keys. */
function keyed(counts: readonly number[], prefix: string): KeyedCase[] {
  return atomsOf([sex, kind, year]).flatMap((codes, at) =>
    Array.from({ length: counts[at] ?? 0 }, (_, one) => ({ key: `${prefix}${at}.${one}`, codes })),
  );
}

function release(
  name: string,
  cases: readonly KeyedCase[],
  dimensions: readonly Dimension[],
  threshold: number,
) {
  const own = cases.map(({ codes }) => ({ codes }));
  const protection = protectTable(own, dimensions, { threshold, groups: false });
  if (protection.outcome !== 'protected') throw new Error('refused');
  return { name, publication: protection.publication } satisfies EarlierRelease;
}

interface Sequence {
  readonly before: KeyedCase[];
  readonly now: KeyedCase[];
}

/** A file, then the same with some cases withdrawn, some corrected, and some added. */
const anySequence: fc.Arbitrary<Sequence> = fc
  .tuple(
    fc.array(fc.nat(6), { minLength: 12, maxLength: 12 }),
    fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }),
    fc.nat(4),
    fc.nat(4),
  )
  .map(([counts, more, withdrawn, corrected]) => {
    const before = keyed(counts, 'a');
    const kept = before.slice(withdrawn).map((one, at) => {
      const moved = { ...one.codes, kind: one.codes['kind'] === 'kind0' ? 'kind1' : 'kind0' };
      return at < corrected ? { ...one, codes: moved } : one;
    });
    return { before, now: [...kept, ...keyed(more, 'b')] };
  });

/** The two releases as one reader's facts over regions × atoms of the joint dimensions. */
function jointFacts(
  regions: readonly CaseGroup[][],
  current: ProtectedTable,
  earlier: EarlierRelease,
  joint: readonly Dimension[],
) {
  const atoms = atomsOf(joint);
  const facts = [
    { publication: current.publication, holds: (one: CaseGroup) => one.inCurrent === true },
    {
      publication: earlier.publication,
      holds: (one: CaseGroup) => (one.inEarlier ?? []).includes(earlier.name),
    },
  ].flatMap(({ publication, holds }) =>
    factsOf(publication, publication.zeros === 'any' ? 0 : 1).map((fact, at) => {
      const codes = publication.cells[at]?.codes ?? {};
      const places = regions.flatMap((members, region) =>
        members[0] && holds(members[0])
          ? atoms.flatMap((atom, place) =>
              contains(publication.dimensions, codes, atom) ? [region * atoms.length + place] : [],
            )
          : [],
      );
      return { ...fact, places };
    }),
  );
  return { atoms, facts };
}

function regionsOf(groups: readonly CaseGroup[]): CaseGroup[][] {
  const byKey = Map.groupBy(groups, ({ inCurrent, inEarlier }) => JSON.stringify([inCurrent, inEarlier]));
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => members);
}

function countsOf(
  regions: readonly CaseGroup[][],
  atoms: readonly Codes[],
  joint: readonly Dimension[],
  changes: readonly CaseChange[],
) {
  const space = jointSpace([joint]);
  const counts = regions.flatMap((members) =>
    atoms.map(
      (atom) => members.filter(({ codes }) => joint.every(({ name }) => codes[name] === atom[name])).length,
    ),
  );
  const placeOf = new Map(atoms.map((atom, place) => [cellAt(space, atom), place]));
  for (const { region, atom, change } of changes) {
    const place = region * atoms.length + (placeOf.get(atom) ?? -1);
    counts[place] = (counts[place] ?? 0) + change;
  }
  return counts;
}

/** In one of the two releases only. */
const isOneSided = ({ inCurrent, inEarlier = [] }: CaseGroup): boolean => inCurrent !== inEarlier.length > 0;

/** The attacker is granted the numbers of added and withdrawn cases unless one of them is small. */
function areSizesGranted(groups: readonly CaseGroup[], threshold: number): boolean {
  return [true, false].every((current) => {
    const cases = groups.filter((one) => isOneSided(one) && one.inCurrent === current).length;
    return cases === 0 || cases >= threshold;
  });
}

function checkAll(
  groups: readonly CaseGroup[],
  current: ProtectedTable,
  earlier: EarlierRelease,
  threshold: number,
): number {
  const joint = [
    ...new Map(
      [...current.publication.dimensions, ...earlier.publication.dimensions].map((one) => [one.name, one]),
    ).values(),
  ];
  const regions = regionsOf(groups);
  const { atoms, facts } = jointFacts(regions, current, earlier, joint);
  const sizes = regions.map((_, region) => ({
    region,
    places: atoms.map((_atom, place) => region * atoms.length + place),
  }));
  const truth = countsOf(regions, atoms, joint, []);
  expect(agrees(truth, facts)).toBe(true);
  const granted = areSizesGranted(groups, threshold);
  for (const interval of current.certificate) {
    for (const changes of [interval.leastFile, interval.mostFile]) {
      const counts = countsOf(regions, atoms, joint, changes);
      expect(agrees(counts, facts)).toBe(true);
      for (const { region, places } of sizes) {
        const [sample] = regions[region] ?? [];
        if (granted && sample && isOneSided(sample)) {
          expect(sumAt(counts, places)).toBe(sumAt(truth, places));
        }
      }
    }
    if (interval.kind !== 'earlier') expect(interval.most - interval.least).toBeGreaterThanOrEqual(threshold);
  }
  return current.certificate.length;
}

/** Every cell of either table whose added, withdrawn or net count is small has a certified interval. */
function expectDifferencesCovered(
  groups: readonly CaseGroup[],
  current: ProtectedTable,
  threshold: number,
): void {
  const covered = new Set(
    current.certificate.map(({ kind, codes }: CertifiedInterval) =>
      JSON.stringify([kind, Object.entries(codes).toSorted(([a], [b]) => (a < b ? -1 : 1))]),
    ),
  );
  const { dimensions } = current.publication;
  const granted = areSizesGranted(groups, threshold);
  for (const { codes } of current.publication.cells) {
    const inCell = groups.filter((group) => contains(dimensions, codes, group.codes));
    const added = inCell.filter(
      ({ inCurrent, inEarlier = [] }) => inCurrent === true && inEarlier.length === 0,
    ).length;
    const withdrawn = inCell.filter(
      ({ inCurrent, inEarlier = [] }) => inCurrent === false && inEarlier.length > 0,
    ).length;
    const isSmall = (count: number): boolean => count > 0 && count < threshold;
    const has = (what: string): boolean =>
      covered.has(JSON.stringify([what, Object.entries(codes).toSorted(([a], [b]) => (a < b ? -1 : 1))]));
    if (granted && isSmall(added)) expect(has('added')).toBe(true);
    if (granted && isSmall(withdrawn)) expect(has('withdrawn')).toBe(true);
    const oneSided = granted && (added === 0 || withdrawn === 0);
    if (isSmall(Math.abs(added - withdrawn)) && !oneSided) expect(has('net')).toBe(true);
  }
}

describe('a table after an earlier release over shared cases', () => {
  test(
    'with the same dimensions, keeps blanks and differences uncertain, or is refused',
    { timeout: 60_000 },
    () => {
      let certified = 0;
      let refused = 0;
      fc.assert(
        fc.property(anySequence, fc.integer({ min: 2, max: 3 }), ({ before, now }, threshold) => {
          const dimensions = [sex, kind, year];
          const earlier = release('first', before, dimensions, threshold);
          const groups = compareCases(now, [{ name: 'first', cases: before }]);
          const protection = protectTable(groups, dimensions, {
            threshold,
            groups: false,
            earlier: [earlier],
          });
          if (protection.outcome === 'refused') {
            refused += 1;
            return;
          }
          certified += checkAll(groups, protection, earlier, threshold);
          expectDifferencesCovered(groups, protection, threshold);
        }),
        { numRuns: 60 },
      );
      expect(certified).toBeGreaterThan(0);
      expect(refused).toBeGreaterThan(0);
    },
  );

  test('with other dimensions, is checked in the joint table of both', { timeout: 60_000 }, () => {
    let certified = 0;
    fc.assert(
      fc.property(anySequence, ({ before, now }) => {
        const earlier = release('first', before, [sex, kind], 2);
        const groups = compareCases(now, [{ name: 'first', cases: before }]);
        const protection = protectTable(groups, [kind, year], {
          threshold: 2,
          groups: false,
          earlier: [earlier],
        });
        if (protection.outcome === 'protected') certified += checkAll(groups, protection, earlier, 2);
      }),
      { numRuns: 60 },
    );
    expect(certified).toBeGreaterThan(0);
  });

  test(
    'linear programming over both releases finds every proven interval possible',
    { timeout: 60_000 },
    async () => {
      const solver = await loadHighsSolver();
      let compared = 0;
      fc.assert(
        fc.property(anySequence, fc.boolean(), ({ before, now }, sameDimensions) => {
          const earlier = release('first', before, [sex, kind], 2);
          const groups = compareCases(now, [{ name: 'first', cases: before }]);
          const dimensions = sameDimensions ? [sex, kind] : [kind, year];
          const protection = protectTable(groups, dimensions, {
            threshold: 2,
            groups: false,
            earlier: [earlier],
          });
          if (protection.outcome === 'refused') return;
          const regions = regionsOf(groups).map(([one]) => ({
            current: one?.inCurrent === true,
            earlier: one?.inEarlier ?? [],
          }));
          const differences = areSizesGranted(groups, 2) ? releaseDifferences(groups, ['first']) : [];
          const { publication } = protection;
          const audited = auditIntervals({ publication, earlier: [earlier], regions, differences }, solver);
          const keyOf = (kind: string, codes: object): string =>
            JSON.stringify([
              kind,
              Object.entries(codes)
                .filter(([, code]) => code !== null)
                .toSorted(([a], [b]) => (a < b ? -1 : 1)),
            ]);
          const byCell = new Map(audited.map((one) => [keyOf(one.kind, one.codes), one]));
          for (const { kind, codes, least, most } of protection.certificate) {
            if (kind !== 'cell' && kind !== 'earlier') continue;
            const interval = byCell.get(keyOf(kind, codes));
            expect(interval?.least).toBeLessThanOrEqual(least);
            expect(interval?.most).toBeGreaterThanOrEqual(most);
            compared += 1;
          }
        }),
        { numRuns: 40 },
      );
      expect(compared).toBeGreaterThan(0);
    },
  );

  test('over the very same cases, is the same table', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anySequence, ({ before }) => {
        const dimensions = [sex, kind, year];
        const earlier = release('first', before, dimensions, 3);
        const groups = compareCases(before, [{ name: 'first', cases: before }]);
        const again = protectTable(groups, dimensions, { threshold: 3, groups: false, earlier: [earlier] });
        if (again.outcome !== 'protected') throw new Error('refused');
        expect(again.publication).toEqual(earlier.publication);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a table one case away from an earlier release is refused', () => {
  const before = keyed(
    Array.from({ length: 12 }, () => 9),
    'a',
  );
  const earlier = release('first', before, [sex, kind, year], 5);
  const moved = before.map((one, at) =>
    at === 0 ? { ...one, codes: { ...one.codes, kind: 'kind2' } } : one,
  );
  test.each([
    ['added', [...before, { key: 'new', codes: { sex: 'sex0', kind: 'kind1', year: 'year1' } }], 1, 0],
    ['withdrawn', before.slice(1), 0, 1],
    ['corrected', moved, 1, 1],
  ])('one case %s', (_, now, added, withdrawn) => {
    const groups = compareCases(now, [{ name: 'first', cases: before }]);
    const protection = protectTable(groups, [sex, kind, year], { threshold: 5, earlier: [earlier] });
    expect(protection).toEqual({
      outcome: 'refused',
      refusals: [{ kind: 'differenceTooSmall', release: 'first', added, withdrawn }],
    });
  });

  test('a release that does not show the counts of its cases is an error', () => {
    const groups = compareCases(before.slice(9), [{ name: 'first', cases: before.slice(9) }]);
    expect(() => protectTable(groups, [sex, kind, year], { threshold: 5, earlier: [earlier] })).toThrow(
      /counts/,
    );
  });
});

test('many new cases are not refused', () => {
  const before = keyed(
    Array.from({ length: 12 }, () => 9),
    'a',
  );
  const earlier = release('first', before, [sex, kind, year], 5);
  const now = [
    ...before,
    ...keyed(
      Array.from({ length: 12 }, () => 6),
      'b',
    ),
  ];
  const groups = compareCases(now, [{ name: 'first', cases: before }]);
  const protection = protectTable(groups, [sex, kind, year], { threshold: 5, earlier: [earlier] });
  expect(protection.outcome).toBe('protected');
  if (protection.outcome === 'protected') expect(protection.counts.hidden).toBe(0);
  expect(placesOf([sex], { sex: null })).toEqual([0, 1]);
});
