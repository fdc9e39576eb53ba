import { systemRandomWords, type RandomWords } from '@/lib/privacy/microdata/random-words';
import { countOf, type CaseGroup } from '@/lib/privacy/tables/case-group';
import { cellSpace, codesOf } from '@/lib/privacy/tables/cell-space';
import type { Dimension } from '@/lib/privacy/tables/dimension';
import { countCases } from '@/lib/privacy/tables/frequency-table';
import { costOf, type Mechanism } from './mechanism-cost';
import { createNoise, type Noise } from './table-noise';
import type { NanoRho } from './concentrated';
import { NoiseError } from './noise-error';
import { createRandomBelow } from './random-integers';
import { assertSize } from './size-rule';

/** People who count alike: one, or the line of an aggregate. Each person stands in exactly one group. */
export type PeopleGroup = Pick<CaseGroup, 'codes' | 'count'>;

export interface NoisedRequest {
  /** Classifications with their whole domain, from code lists. A missing answer needs a code of its own. */
  readonly domains: readonly Pick<Dimension, 'name' | 'codes'>[];
  /** Names of the classifications of each table; an empty list asks for the total. */
  readonly tables: readonly (readonly string[])[];
  readonly mechanism: Mechanism;
  /** A number of people that may be known, for the size rule. */
  readonly people: number;
}

export interface NoisedCell {
  readonly codes: Readonly<Record<string, string>>;
  /** Unbiased, and negative at times: setting it to 0 would push every sum up. */
  readonly value: number;
}

export interface NoisedTable {
  readonly names: readonly string[];
  readonly cells: readonly NoisedCell[];
}

export interface NoisedTables {
  readonly tables: readonly NoisedTable[];
  readonly nanoRho: NanoRho;
  /** Variance of the noise in each cell, and the distance it stays within 95 times in 100. */
  readonly variance: number;
  readonly margin: number;
}

/**
 * Noised frequency tables. One person added or removed, with every answer, changes one cell of each table by 1; all
 * tables together cost `costOf(mechanism)`, to be taken from the budget before this is called. Every cell of the domain
 * is there, in the order of the code lists, also where nobody has the code: which cells are printed says nothing. Noise
 * is exact and from the system's source unless a test passes another.
 *
 * Throws `tables` when none is asked for, one is asked for twice or a classification is not given; `size` by the rule of
 * sizes; `TableError('unknownCode')` for an answer that is not in its list.
 */
export function noisedTables(
  groups: readonly PeopleGroup[],
  request: NoisedRequest,
  random: RandomWords = systemRandomWords,
): NoisedTables {
  const { tables, mechanism, people } = request;
  const asked = new Set(tables.map((names) => JSON.stringify(names.toSorted())));
  if (tables.length === 0 || asked.size !== tables.length) {
    throw new NoiseError('tables', 'none, or one asked for twice');
  }
  assertSize(tables.every((names) => names.length === 0) ? 'totals' : 'tables', people);
  const noise = createNoise(createRandomBelow(random), mechanism, tables.length);
  return {
    tables: tables.map((names) => ({ names, cells: noisedCells(groups, domainsOf(request, names), noise) })),
    nanoRho: costOf(mechanism),
    variance: noise.variance,
    margin: noise.margin,
  };
}

function domainsOf({ domains }: NoisedRequest, names: readonly string[]): Dimension[] {
  return names.map((name) => {
    const domain = domains.find((one) => one.name === name);
    if (!domain) throw new NoiseError('tables', `there is no classification ${name}`);
    return { name, codes: domain.codes };
  });
}

function noisedCells(
  groups: readonly PeopleGroup[],
  dimensions: readonly Dimension[],
  noise: Noise,
): NoisedCell[] {
  if (dimensions.length === 0) {
    const total = groups.reduce((sum, group) => sum + countOf(group), 0);
    return [{ codes: {}, value: total + noise.draw() }];
  }
  const space = cellSpace(dimensions);
  const counts = countCases(space, groups);
  const cells: NoisedCell[] = [];
  for (let cell = 0; cell < space.size; cell += 1) {
    if (space.isAtom[cell] !== 1) continue;
    const codes = codesOf(space, cell) as Record<string, string>;
    cells.push({ codes, value: (counts[cell] ?? 0) + noise.draw() });
  }
  return cells;
}
