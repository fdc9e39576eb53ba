import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/core/actor';
import { gaussianVariance, shareOf } from '@/lib/privacy/noise/mechanism-cost';
import { noisedTables } from '@/lib/privacy/noise/noised-tables';
import { queryKey } from '@/lib/privacy/noise/query-key';
import { budgetRule } from '@/lib/releases/policy';
import { askOnce } from './charge-budget';

const sizeSchema = z.object({ people: z.int() });

/** Hundredths of a release's price for the number of people; the rest is for the answers. */
const sizePercent = 1;

export const sizeNanoRho = shareOf(budgetRule.releaseNanoRho, sizePercent);
export const answerNanoRho = budgetRule.releaseNanoRho - sizeNanoRho;

/**
 * How many people there are, noised and paid for: what the rule of sizes may compare. The exact number would make an
 * answer of each refusal. `rows` names the row set.
 */
export async function noisedSize(actor: Actor, rows: string, exact: number): Promise<number> {
  const mechanism = { kind: 'gaussian', nanoRho: sizeNanoRho } as const;
  const question = queryKey({ rows, domains: {}, tables: [[]], mechanism });
  const answer = await askOnce(actor, question, sizeNanoRho, () => {
    const { tables } = noisedTables([{ codes: {}, count: exact }], {
      domains: [],
      tables: [[]],
      mechanism,
      people: 0,
    });
    return JSON.stringify({ people: tables[0]?.cells[0]?.value ?? 0 });
  });
  return sizeSchema.parse(JSON.parse(answer)).people;
}

/** How far from the truth the noised number of people is, 95 times in 100. */
export function sizeMargin(): number {
  const { num, den } = gaussianVariance(1n, sizeNanoRho);
  return Math.ceil(1.96 * Math.sqrt(Number(num) / Number(den)));
}
