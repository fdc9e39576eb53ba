import { systemRandomWords, type RandomWords } from '@/lib/privacy/microdata/random-words';
import { shareOf } from '@/lib/privacy/noise/mechanism-cost';
import { createRandomBelow } from '@/lib/privacy/noise/random-integers';
import type { CodedTable } from '@/lib/privacy/risk/coded-table';
import { aggregateRows } from './aggregate-rows';
import { longestCombination } from './combination';
import { blank, peopleMatrix, tableOf } from './people-matrix';
import { privateAggregates, type AggregateRule } from './private-aggregates';
import { promiseOf, type SyntheticRelease, type SyntheticRequest } from './release';
import { createDice } from './share-out';
import { SyntheticError } from './synthetic-error';
import { utilityReport } from './utility-report';

export interface AggregateSeededRelease extends SyntheticRelease {
  /** How many combinations of each length, from 1, were published, and from which noised count on. */
  readonly combinations: readonly { readonly published: number; readonly threshold: number }[];
  /** Share of the cells that stayed blank. */
  readonly blankShare: number;
}

/** Hundredths of ρ for the utility report. */
const reportPercent = 5;

/**
 * Synthetic rows in which every combination of up to `length` answers is one that at least k people have, by noised
 * count: the mode of the CTDC and IOM releases. `mstRows` gives better counts; this one promises a reader that no short
 * combination was invented. Everything read from the people passes an exact mechanism, and all of them together lose
 * `nanoRho`. Noise is from the system's source unless a test passes another.
 *
 * Throws `attributes`, `unknownCode` and `tooLarge` for the table, `length`, `size` and `parameter` for the request.
 */
export function aggregateSeededRows(
  table: CodedTable,
  request: SyntheticRequest & AggregateRule,
  random: RandomWords = systemRandomWords,
): AggregateSeededRelease {
  const { attributes, nanoRho, length, k } = request;
  const promise = promiseOf(request);
  const isWhole = [length, k].every((value) => Number.isSafeInteger(value) && value >= 1);
  if (!isWhole || length > longestCombination) {
    throw new SyntheticError('length', 'combinations are of 1 to 4 answers, and k is at least 1');
  }
  const people = peopleMatrix(table, attributes);
  const below = createRandomBelow(random);
  const reportRho = shareOf(nanoRho, reportPercent);
  const aggregates = privateAggregates(people, request, nanoRho - reportRho, below);
  const cells = aggregateRows(aggregates, createDice(random));
  const made = {
    rowCount: aggregates.total,
    columns: people.columns.map(({ size }, at) => ({ size, cells: cells[at] ?? new Uint16Array() })),
  };
  const published = aggregates.thresholds.map(() => 0);
  for (const { items } of aggregates.byKey.values()) {
    published[items.length - 1] = (published[items.length - 1] ?? 0) + 1;
  }
  const blanks = cells.reduce((sum, column) => sum + column.filter((answer) => answer === blank).length, 0);
  return {
    ...promise,
    rows: tableOf(made, attributes),
    utility: utilityReport(people, made, reportRho, below),
    combinations: aggregates.thresholds.map((threshold, at) => ({
      threshold,
      published: published[at] ?? 0,
    })),
    blankShare: blanks / (aggregates.total * cells.length),
  };
}
