import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import { epsilonOf, rhoOf } from '@/lib/privacy/noise/concentrated';
import { reportDimensions, type ReportName } from '@/lib/reports/definitions';
import { caseKeys, inputsHash } from './case-key';
import type { ReleaseDraft } from './draft';
import { readPeople } from './microdata/read-people';
import { readBudget } from './noise/charge-budget';
import { noisedReport } from './noise/noised-report';
import { syntheticRows } from './noise/synthetic-rows';
import { readEligibleCases } from './periods/eligible-cases';
import { budgetRule, statedDelta } from './policy';
import { type FileWords, tableFile } from './table-file';

/** What a release took from the budget, for those who decide. */
async function priceOf(actor: Actor) {
  const { spentNanoRho, leftNanoRho } = await asActor(actor, (tx) => readBudget(tx, actor.organizationId));
  return {
    epsilon: epsilonOf(budgetRule.releaseNanoRho, statedDelta),
    delta: statedDelta,
    rho: rhoOf(budgetRule.releaseNanoRho),
    spentRho: rhoOf(spentNanoRho),
    leftRho: rhoOf(leftNanoRho),
  };
}

/** A report with exact noise, paid for from the year's budget. */
export async function makeNoisedTable(
  actor: Actor,
  report: ReportName,
  words: FileWords,
): Promise<ReleaseDraft> {
  const { organizationId } = actor;
  const cases = await asActor(actor, (tx) => readEligibleCases(tx, organizationId), { timeoutMs: 60_000 });
  const keyOf = caseKeys(organizationId);
  const inputs = inputsHash(
    organizationId,
    cases.map(({ id, ...answers }) => JSON.stringify([keyOf(id), answers])),
  );
  const { answer, people } = await noisedReport(actor, report, cases, inputs.toString('hex'));
  const names = reportDimensions[report].map(({ name }) => name);
  const cells = answer.tables.flatMap((table) =>
    table.cells.map(({ codes, value }) => ({ codes: names.map((name) => codes[name] ?? null), value })),
  );
  const price = await priceOf(actor);
  return {
    text: tableFile(report, cells, [...words.notes, words.noise(answer.margin)], words),
    // The noised number: the exact one was not paid for.
    rowsIn: Math.max(0, people),
    rowsOut: cells.length,
    parameters: { ...price, consent: 'AggregateReporting' },
    certificate: { mechanism: 'discrete Gaussian', ...price, margin: answer.margin },
    preview: { type: 'NoisedTable', ...price, people, cells: cells.length, margin: answer.margin },
    inputsHash: inputs,
  };
}

/** Rows of people who do not exist, paid for from the year's budget. */
export async function makeSynthetic(actor: Actor): Promise<ReleaseDraft> {
  const { organizationId } = actor;
  const rows = await asActor(actor, (tx) => readPeople(tx, organizationId, 'ResearchSharing'), {
    timeoutMs: 60_000,
  });
  const inputs = inputsHash(
    organizationId,
    rows.map(({ key, cells }) => JSON.stringify([key, cells])),
  );
  const { text, ...made } = await syntheticRows(actor, rows, inputs.toString('hex'));
  const price = await priceOf(actor);
  return {
    text,
    rowsIn: made.rows,
    rowsOut: made.rows,
    parameters: { ...price, consent: 'ResearchSharing' },
    certificate: { mechanism: 'spanning tree under zCDP', ...price, membership: made.membership },
    preview: { type: 'Synthetic', ...price, people: made.rows, ...made },
    inputsHash: inputs,
  };
}
