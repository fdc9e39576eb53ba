import { checkFile, type FileCertificate } from '@/lib/privacy/microdata/check/check-file';
import { csvChunks } from '@/lib/privacy/microdata/csv-text';
import { idColumn, protectMicrodata, type ProtectionReport } from '@/lib/privacy/microdata/protect';
import type { RandomWords } from '@/lib/privacy/microdata/random-words';
import { encodeRows } from '@/lib/privacy/risk/coded-table';
import type { ReleasePolicy } from '@/lib/releases/policy';
import { type PersonRow, rowColumns, rowPolicy } from './layout';
import {
  besideEarlier,
  type EarlierFile,
  isCompatible,
  type PublishedClasses,
  toPublished,
} from './published-classes';

export interface MadeRows {
  readonly text: string;
  readonly certificate: FileCertificate;
  readonly report: ProtectionReport;
  /** Rows that are not in the file: those that could not hide among k, and those an earlier file rules out. */
  readonly leftOut: number;
  readonly classes: PublishedClasses;
}

/** Why no file could be made. */
export type RowsRefusal = 'empty' | 'certificate' | 'composition';

/**
 * A file of rows that singles nobody out, beside those that are out already. Decided on the text as written: on the
 * largest risk of any record, never a mean.
 */
export function makeRows(
  rows: readonly PersonRow[],
  policy: ReleasePolicy,
  files: readonly EarlierFile[],
  random?: RandomWords,
): MadeRows | RowsRefusal {
  const beside = besideEarlier(rows, files, policy.k);
  const kept = beside.rows;
  const demands = rowPolicy(policy, rows);
  const made = protectMicrodata({
    table: encodeRows(
      rowColumns,
      kept.map(({ cells }) => cells),
    ),
    policy: demands,
    algorithm: 'leastLoss',
    ...(files.length > 0 && { earlier: beside.earlier }),
    ...(random && { random }),
  });
  if (made.report.published === 0) return 'empty';
  const text = [...csvChunks(made.header, made.rows())].join('');
  const certificate = checkFile([text], demands, idColumn);
  if (!certificate.holds || certificate.maxRisk > 1 / policy.k) return 'certificate';
  const classes = toPublished(kept, made.classes);
  if (!isCompatible(classes, policy.k, files)) return 'composition';
  return {
    text,
    certificate,
    report: made.report,
    leftOut: rows.length - made.report.published,
    classes,
  };
}
