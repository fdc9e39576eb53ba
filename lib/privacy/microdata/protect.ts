import { columnsNamed, type CodedTable } from '@/lib/privacy/risk/coded-table';
import { equivalenceClasses } from '@/lib/privacy/risk/equivalence-classes';
import { recordRisk, type RecordRisk } from '@/lib/privacy/risk/record-risk';
import type { ClassRule } from './class-rule';
import { freshOrder, createFreshIds } from './fresh-order';
import { latticePeel } from './lattice-peel';
import { leafMatrix, type LeafMatrix } from './leaf-matrix';
import { assertPolicy, type MicrodataPolicy } from './policy';
import { protectSets, type ProtectedSets } from './protect-sets';
import { systemRandomWords, type RandomWords } from './random-words';
import { classSizes, dropped, recodingLoss, type Recoding, type RecodingLoss } from './recoding';
import { classesToKeep, reissue, ruleAmong, type EarlierClasses } from './reissue';
import { everyRule, sensitiveRule } from './sensitive-rule';
import { readSetColumn } from './set-column';
import { settle, type RuleFor } from './settle';
import { topDown } from './top-down';

/**
 * `topDown` is the fastest; `latticePeel` loses less where attributes have many values; `leastLoss` makes both and takes
 * the one that keeps more, a row left out counting as a row that says "any".
 */
export type RecodingAlgorithm = 'topDown' | 'latticePeel' | 'leastLoss';

export interface ProtectRequest {
  readonly table: CodedTable;
  readonly policy: MicrodataPolicy;
  readonly algorithm: RecodingAlgorithm;
  /** Of earlier files with some of the same cases; needed whenever there is one. */
  readonly earlier?: EarlierClasses;
  readonly random?: RandomWords;
}

/** What was done, in counts that may be shown and kept with the release. */
export interface ProtectionReport extends RecodingLoss {
  readonly before: RecordRisk;
  readonly published: number;
  readonly dropped: number;
  readonly classes: number;
  /** How many records the most exposed published record hides among, itself included; 0 for an empty file. */
  readonly smallestClass: number;
  /** 1 / smallestClass: what the release is decided on. */
  readonly maxRisk: number;
  readonly sets: readonly Pick<ProtectedSets, 'name' | 'codes'>[];
}

export interface ProtectedMicrodata {
  readonly report: ProtectionReport;
  readonly header: readonly string[];
  /** The rows as they may be written, in an order and with ids that were drawn for this call. */
  rows(): Iterable<readonly string[]>;
  /** Which input row went into which class. For the register and the next file; it must not leave the server. */
  readonly classes: EarlierClasses;
}

/** Name of the first column, the fresh id. */
export const idColumn = 'record';

/** Loss over all rows, those left out among them. */
function lossOfAll(matrix: LeafMatrix, recoding: Recoding): number {
  const published = recoding.classOf.filter((at) => at !== dropped).length;
  return recodingLoss(matrix, recoding).loss * published + (matrix.rowCount - published);
}

const algorithms: Readonly<
  Record<RecodingAlgorithm, (matrix: LeafMatrix, k: number, rule: ClassRule | null) => Recoding>
> = {
  topDown,
  latticePeel: (matrix, k, rule) => latticePeel(matrix, k, rule),
  leastLoss: (matrix, k, rule) => {
    const [down, peel] = [topDown(matrix, k, rule), latticePeel(matrix, k, rule)];
    return lossOfAll(matrix, down) < lossOfAll(matrix, peel) ? down : peel;
  },
};

/**
 * Turns coded cases into rows that may leave. Only the columns that the policy names are in them: quasi-identifiers
 * generalised to strict k-anonymity, sensitive attributes as they are in classes that satisfy their demands, set-valued
 * attributes with k on single codes and pairs. Rows that cannot be protected are left out, never starred. Rows are
 * shuffled and ids are fresh.
 *
 * The promise is not taken on trust: `checkFile` verifies the written text on its own. Throws `policy`, `columns`,
 * `tooLarge`, `hierarchy` and `unknownCode` (MicrodataError and RiskError).
 */
export function protectMicrodata({
  table,
  policy,
  algorithm,
  earlier,
  random = systemRandomWords,
}: ProtectRequest): ProtectedMicrodata {
  assertPolicy(policy);
  const { k, quasiIdentifiers, sensitive = [], sets = [] } = policy;
  const identifying = columnsNamed(
    table,
    quasiIdentifiers.map(({ name }) => name),
  );
  const sensitiveColumns = columnsNamed(
    table,
    sensitive.map(({ name }) => name),
  );
  const setColumns = columnsNamed(
    table,
    sets.map(({ name }) => name),
  );
  const matrix = leafMatrix(identifying, quasiIdentifiers, table.rowCount);
  const ruleFor: RuleFor = (published) =>
    everyRule(
      sensitiveColumns.flatMap((column, at) => {
        const demand = sensitive[at];
        return demand ? [sensitiveRule(column, demand, published)] : [];
      }),
    );
  const recode = algorithms[algorithm];
  const rule = ruleFor(() => true);
  const recoded = earlier
    ? reissue(matrix, earlier, k, (part, rows) => recode(part, k, ruleAmong(rule, rows)))
    : recode(matrix, k, rule);
  const recoding = settle(matrix, recoded, ruleFor);
  const protectedSets = setColumns.flatMap((column, at) => {
    const demand = sets[at];
    return demand ? [protectSets(readSetColumn(column, demand), recoding, demand.within, k)] : [];
  });
  const classes = classesToKeep(matrix, recoding);
  const header = [idColumn, ...[...identifying, ...sensitiveColumns, ...setColumns].map(({ name }) => name)];

  const publishedRows = Int32Array.from(recoding.classOf.keys()).filter(
    (row) => recoding.classOf[row] !== dropped,
  );
  return {
    report: reportOf(
      matrix,
      recoding,
      recordRisk(equivalenceClasses(identifying, table.rowCount), k),
      protectedSets,
    ),
    header,
    classes,
    *rows() {
      const freshId = createFreshIds(random);
      for (const row of freshOrder(publishedRows, random)) {
        yield [
          freshId(),
          ...(classes.cells[recoding.classOf[row] ?? 0] ?? []),
          ...sensitiveColumns.map(({ codes, values }) => values[codes[row] ?? 0] ?? ''),
          ...protectedSets.map(({ texts, textOf }) => texts[textOf[row] ?? 0] ?? ''),
        ];
      }
    },
  };
}

function reportOf(
  matrix: LeafMatrix,
  recoding: Recoding,
  before: RecordRisk,
  sets: readonly ProtectedSets[],
): ProtectionReport {
  const sizes = classSizes(recoding);
  const published = sizes.reduce((sum, size) => sum + size, 0);
  const smallestClass = sizes.reduce((least, size) => Math.min(least, size), published);
  return {
    ...recodingLoss(matrix, recoding),
    before,
    published,
    dropped: matrix.rowCount - published,
    classes: sizes.length,
    smallestClass,
    maxRisk: smallestClass === 0 ? 0 : 1 / smallestClass,
    sets: sets.map(({ name, codes }) => ({ name, codes })),
  };
}
