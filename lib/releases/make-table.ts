import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import type { ReportName } from '@/lib/reports/definitions';
import { inputsHash } from './case-key';
import type { ReleaseDraft } from './draft';
import { makeAgreementTables } from './periods/agreement-tables';
import { listPeriods, readCombined } from './periods/read-periods';
import { renewFigures } from './periods/renew-figures';
import { insidePolicy, policyOf, type ReleaseAudience } from './policy';
import { checkTableFile, type FileWords, tableFile } from './table-file';

/** A table release: the sums over all periods, as protected for its readers. NOT_ALLOWED_NOW while there are no figures. */
export async function makeTable(
  actor: Actor,
  report: ReportName,
  audience: ReleaseAudience,
  words: FileWords,
): Promise<ReleaseDraft> {
  const { organizationId } = actor;
  const policy = policyOf(audience);
  await renewFigures(actor, true);
  if (policy.k < insidePolicy.k) await makeAgreementTables(actor, report, policy);
  const { periods, table, proofs } = await asActor(actor, async (tx) => ({
    periods: await listPeriods(tx, organizationId),
    table: await readCombined(tx, organizationId, report, policy.k),
    proofs: await tx.periodTable.findMany({
      where: { organizationId, report, threshold: { gte: policy.k } },
      select: { certificate: true },
    }),
  }));
  const last = periods.at(-1);
  if (!last) throw new AppError('NOT_ALLOWED_NOW', 'No figures yet.', { content: 'noFigures' });
  const text = tableFile(report, table.cells, words.notes, words);
  const written = checkTableFile(text, report, policy.k, table.cells.length, words);
  if (!written.holds)
    throw new AppError('NOT_ALLOWED_NOW', 'The file is not what it should be.', { content: 'notProven' });
  return {
    text,
    rowsIn: periods.reduce((sum, { cases }) => sum + cases, 0),
    rowsOut: table.cells.length,
    parameters: { policy, periods: periods.map(({ ordinal }) => ordinal), consent: 'AggregateReporting' },
    certificate: { written, periods: proofs.map(({ certificate }) => certificate) },
    preview: {
      type: 'Table',
      asOf: last.closedAt.toISOString(),
      axes: table.axes.map((codes) => [...codes]),
      cells: table.cells.map(({ codes, value, reason }) => [[...codes], value, reason]),
    },
    inputsHash: inputsHash(
      organizationId,
      periods.map(({ id }) => id),
    ),
  };
}
