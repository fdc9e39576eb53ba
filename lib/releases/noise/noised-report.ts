import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { NoiseError } from '@/lib/privacy/noise/noise-error';
import { noisedTables, type PeopleGroup } from '@/lib/privacy/noise/noised-tables';
import { queryKey } from '@/lib/privacy/noise/query-key';
import { assertSize } from '@/lib/privacy/noise/size-rule';
import { reportDimensions, type ReportName } from '@/lib/reports/definitions';
import { vocabulary } from '@/lib/vocabulary/lists';
import { severalAnswers } from '@/lib/releases/microdata/layout';
import { type EligibleCase, missingAnswers, notAsked } from '@/lib/releases/periods/eligible-cases';
import { yearCode, yearCodes } from '@/lib/releases/year-codes';
import { askOnce } from './charge-budget';
import { answerNanoRho, noisedSize } from './noised-size';

const answerSchema = z.object({
  tables: z.array(
    z.object({
      names: z.array(z.string()),
      cells: z.array(z.object({ codes: z.record(z.string(), z.string()), value: z.int() })),
    }),
  ),
  margin: z.number(),
});

export type NoisedAnswer = z.infer<typeof answerSchema>;

/** One person, one row: whoever has several patterns counts under one word for them. */
function personOf({ year, gender, ageBand, patterns }: EligibleCase, at: Date): PeopleGroup {
  const [pattern = notAsked] = patterns;
  return {
    codes: {
      pattern: patterns.length > 1 ? severalAnswers : pattern,
      year: yearCode(year, at),
      gender: gender ?? notAsked,
      ageBand: ageBand ?? notAsked,
    },
  };
}

const codesOf = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);

function domains(at: Date) {
  return [
    { name: 'pattern', codes: [...codesOf(vocabulary.exploitationType), severalAnswers] },
    { name: 'year', codes: yearCodes(at) },
    { name: 'gender', codes: [...codesOf(vocabulary.gender), ...missingAnswers] },
    { name: 'ageBand', codes: [...codesOf(vocabulary.ageBand), ...missingAnswers] },
  ];
}

/** Throws NOT_ALLOWED_NOW where noise would drown what is asked of so few people. */
export function assertEnough(form: 'tables' | 'rows', people: number): void {
  try {
    assertSize(form, people);
  } catch (error) {
    if (!(error instanceof NoiseError)) throw error;
    throw new AppError('NOT_ALLOWED_NOW', 'Too few people for noise.', {
      content: form === 'rows' ? 'tooFewForRows' : 'tooFewForTables',
    });
  }
}

/**
 * A report with noise: the whole table and each of its margins, every cell of the code lists. Paid for before it is
 * drawn; the same cases and the same report have the same answer. NOT_ALLOWED_NOW with too few people or too little
 * budget.
 */
export async function noisedReport(
  actor: Actor,
  report: ReportName,
  cases: readonly EligibleCase[],
  rows: string,
): Promise<{ answer: NoisedAnswer; people: number }> {
  const at = now();
  const people = await noisedSize(actor, rows, cases.length);
  assertEnough('tables', people);
  const names = reportDimensions[report].map(({ name }) => name);
  const tables = [names, ...names.map((name) => [name])];
  const mechanism = { kind: 'gaussian', nanoRho: answerNanoRho } as const;
  const lists = domains(at);
  const question = queryKey({
    rows,
    domains: Object.fromEntries(lists.map(({ name, codes }) => [name, codes])),
    tables,
    mechanism,
  });
  const text = await askOnce(actor, question, answerNanoRho, () => {
    const made = noisedTables(
      cases.map((one) => personOf(one, at)),
      { domains: lists, tables, mechanism, people },
    );
    return JSON.stringify({ tables: made.tables, margin: made.margin });
  });
  return { answer: answerSchema.parse(JSON.parse(text)), people };
}
