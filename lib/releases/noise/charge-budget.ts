import 'server-only';
import { createHash } from 'node:crypto';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { withoutCompanion } from '@/lib/db/companion';
import { decideSpending, type Spending } from '@/lib/privacy/noise/budget';
import type { NanoRho } from '@/lib/privacy/noise/concentrated';
import { budgetRule } from '@/lib/releases/policy';

/** The answer that is kept for a question, or leave to draw one. */
export type Charge =
  | { readonly outcome: 'stored'; readonly answer: string }
  | { readonly outcome: 'granted'; readonly entryId: string };

/** The year a spending made now is charged to. */
export function budgetPeriod(): string {
  return String(now().getUTCFullYear());
}

async function readLedger(
  tx: Tx,
  organizationId: string,
): Promise<(Spending & { answer: Uint8Array | null })[]> {
  const entries = await tx.privacyBudgetEntry.findMany({
    where: { organizationId },
    orderBy: { chargedAt: 'asc' },
    select: { query: true, period: true, nanoRho: true, answer: { select: { answer: true } } },
  });
  return entries.map(({ query, period, nanoRho, answer }) => ({
    query: Buffer.from(query).toString('hex'),
    period,
    nanoRho,
    isAnswered: answer !== null,
    answer: answer?.answer ?? null,
  }));
}

/** What is spent of this year's budget and what is left. */
export async function readBudget(
  tx: Tx,
  organizationId: string,
): Promise<{ spentNanoRho: NanoRho; leftNanoRho: NanoRho }> {
  const period = budgetPeriod();
  const ledger = await readLedger(tx, organizationId);
  const spent = ledger
    .filter((line) => line.period === period)
    .reduce((sum, { nanoRho }) => sum + nanoRho, 0n);
  const left = budgetRule.periodNanoRho - spent;
  return { spentNanoRho: spent, leftNanoRho: left > 0n ? left : 0n };
}

/**
 * Takes the price of a question from the budget, before anything is drawn: in a transaction of its own that has
 * committed when this returns, one at a time for an organisation, so that two cannot spend the same rest and a failing
 * request gets nothing back. A question whose answer is kept costs nothing. Throws NOT_ALLOWED_NOW when the budget does
 * not allow it.
 */
export async function chargeBudget(actor: Actor, question: string, nanoRho: NanoRho): Promise<Charge> {
  const { organizationId, userId } = actor;
  const hash = createHash('sha256').update(question, 'utf8').digest();
  const query = hash.toString('hex');
  return withoutCompanion(() =>
    asActor(actor, async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`privacy budget ${organizationId}`}, 0))`;
      const ledger = await readLedger(tx, organizationId);
      const decision = decideSpending(ledger, { query, period: budgetPeriod(), nanoRho }, budgetRule);
      if (decision.outcome === 'stored') {
        const answer = ledger.find((line) => line.query === query && line.answer)?.answer;
        return { outcome: 'stored', answer: Buffer.from(answer ?? []).toString('utf8') };
      }
      if (decision.outcome === 'refused') {
        throw new AppError('NOT_ALLOWED_NOW', `The privacy budget says no: ${decision.reason}.`, {
          content: decision.reason === 'clock' ? 'budgetClock' : 'budgetSpent',
        });
      }
      const entryId = newId();
      await tx.privacyBudgetEntry.createMany({
        data: {
          organizationId,
          id: entryId,
          query: Uint8Array.from(hash),
          period: decision.spending.period,
          nanoRho,
          chargedById: userId,
          chargedAt: now(),
        },
      });
      await appendAudit(tx, actor, { action: 'budget.charged', detail: { nanoRho: Number(nanoRho) } });
      return { outcome: 'granted', entryId };
    }),
  );
}

/** Asks a question once: the kept answer, or a fresh one that is paid for first and kept. */
export async function askOnce(
  actor: Actor,
  question: string,
  nanoRho: NanoRho,
  draw: () => string,
): Promise<string> {
  const charge = await chargeBudget(actor, question, nanoRho);
  if (charge.outcome === 'stored') return charge.answer;
  const answer = draw();
  const { organizationId } = actor;
  await withoutCompanion(() =>
    asActor(actor, (tx) =>
      tx.privacyBudgetAnswer.createMany({
        data: {
          organizationId,
          entryId: charge.entryId,
          answer: Buffer.from(answer, 'utf8'),
          storedAt: now(),
        },
      }),
    ),
  );
  return answer;
}
