import { systemRandomWords, type RandomWords } from '@/lib/privacy/microdata/random-words';
import type { NanoRho } from '@/lib/privacy/noise/concentrated';
import { gaussianVariance, selectionEpsilon, shareOf } from '@/lib/privacy/noise/mechanism-cost';
import { createRandomBelow, type RandomBelow } from '@/lib/privacy/noise/random-integers';
import type { CodedTable } from '@/lib/privacy/risk/coded-table';
import { choosePairs } from './choose-pairs';
import { countsOf, pairCountsOf } from './counts';
import { fitTree } from './fit-tree';
import { withFurtherPairs } from './further-pairs';
import { estimatedTotal, measure, type Measurement } from './measurement';
import { mergedColumn, mergedDomain, type MergedDomain } from './merged-domain';
import { peopleMatrix, tableOf, type PeopleMatrix } from './people-matrix';
import { promiseOf, type SyntheticRelease, type SyntheticRequest } from './release';
import { createDice, type Dice } from './share-out';
import { swapAnswers } from './swap-answers';
import { treeJoints } from './tree-joints';
import { treeRows } from './tree-rows';
import { utilityReport } from './utility-report';

/** Hundredths of ρ for each step; the rest is for the pairs of the tree. */
const percentFor = { oneWay: 20, choice: 10, further: 40, report: 5 } as const;

/**
 * Synthetic rows from single counts and the counts of a spanning tree of pairs ("MST", McKenna, Miklau and Sheldon 2021),
 * corrected by the counts of further pairs that the tree explains worst. Everything read from the people passes an exact
 * mechanism, and all of them together lose `nanoRho`; the rows are made from those answers alone, in an order that says
 * nothing. As many rows as the noised counts say there are people. Noise is from the system's source unless a test passes
 * another.
 *
 * Throws `attributes`, `unknownCode` and `tooLarge` for the table, `size` and `parameter` for the request.
 */
export function mstRows(
  table: CodedTable,
  request: SyntheticRequest,
  random: RandomWords = systemRandomWords,
): SyntheticRelease {
  const promise = promiseOf(request);
  const people = peopleMatrix(table, request.attributes);
  const below = createRandomBelow(random);
  const reportRho = shareOf(request.nanoRho, percentFor.report);
  const made = synthesise(people, request.nanoRho - reportRho, below, createDice(random));
  return {
    ...promise,
    rows: tableOf(made, request.attributes),
    utility: utilityReport(people, made, reportRho, below),
  };
}

function synthesise(people: PeopleMatrix, nanoRho: NanoRho, below: RandomBelow, dice: Dice): PeopleMatrix {
  const { columns } = people;
  const count = BigInt(columns.length);
  const oneWayRho = shareOf(nanoRho, percentFor.oneWay);
  const choiceRho = shareOf(nanoRho, percentFor.choice);
  const furtherRho = shareOf(nanoRho, percentFor.further);

  const oneWay = gaussianVariance(count, columns.length > 1 ? oneWayRho : nanoRho);
  const domains = columns.map((column) => mergedDomain(measure(countsOf(column), oneWay, below)));
  const singles = domains.map(({ measurement }) => measurement);
  const total = estimatedTotal(singles);
  const merged = columns.map((column, at) => {
    const domain = domains[at];
    return domain ? mergedColumn(column, domain) : column;
  });

  const pairs =
    columns.length > 1
      ? choosePairs(merged, singles, total, selectionEpsilon(choiceRho / (count - 1n)), below)
      : [];
  const twoWay =
    count > 1n ? gaussianVariance(count - 1n, nanoRho - oneWayRho - choiceRho - furtherRho) : oneWay;
  const joint = pairs.map(([one, other]): Measurement => {
    const [first, second] = [merged[one], merged[other]];
    return measure(first && second ? pairCountsOf(first, second) : new Int32Array(), twoWay, below);
  });

  const tables = fitTree(pairs, [...singles, ...joint], total);
  const cells = treeRows(pairs, tables, total, dice);
  const rows = merged.map(({ size }, at) => ({ size, cells: cells[at] ?? new Uint16Array() }));
  if (pairs.length > 0) {
    const wanted = withFurtherPairs(merged, pairs, treeJoints(pairs, tables), furtherRho, below);
    swapAnswers(rows, wanted, dice);
  }
  return {
    rowCount: total,
    columns: columns.map(({ size }, at) => ({ size, cells: apart(rows[at]?.cells, domains[at], dice) })),
  };
}

/** Merged answers told apart again, each as often as its noised count says. */
function apart(cells: Uint16Array | undefined, domain: MergedDomain | undefined, dice: Dice): Uint16Array {
  return (cells ?? new Uint16Array()).map((group) => {
    const { answers = [], weights = [] } = domain?.groups[group] ?? {};
    return answers[answers.length > 1 ? dice.pick(weights) : 0] ?? 0;
  });
}
