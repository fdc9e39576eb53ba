import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { csvChunks } from '@/lib/privacy/microdata/csv-text';
import { queryKey } from '@/lib/privacy/noise/query-key';
import { encodeRows } from '@/lib/privacy/risk/coded-table';
import type { Attribute } from '@/lib/privacy/synthetic/attribute';
import { mstRows } from '@/lib/privacy/synthetic/mst-rows';
import { vocabulary } from '@/lib/vocabulary/lists';
import { countryGroup, countryGroups } from '@/lib/releases/microdata/country-groups';
import { type PersonRow, rowColumns, severalAnswers } from '@/lib/releases/microdata/layout';
import { statedDelta } from '@/lib/releases/policy';
import { yearCode, yearCodes } from '@/lib/releases/year-codes';
import { askOnce } from './charge-budget';
import { answerNanoRho, noisedSize } from './noised-size';
import { assertEnough } from './noised-report';

const missing = 'X_NotKnown';

const codesOf = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);

function attributes(at: Date): Attribute[] {
  const lists = [
    yearCodes(at),
    codesOf(vocabulary.gender),
    codesOf(vocabulary.ageBand),
    [...countryGroups, severalAnswers],
    [...countryGroups, severalAnswers],
    [...codesOf(vocabulary.exploitationType), severalAnswers],
    [...codesOf(vocabulary.recruiterRelationship), severalAnswers],
  ];
  const single = lists.map((codes, at) => ({ name: rowColumns[at] ?? '', codes: [...codes, missing] }));
  return [
    ...single,
    { name: rowColumns[7] ?? '', codes: codesOf(vocabulary.meansOfControl), severalCodes: true },
  ];
}

/** Countries as sub-regions: rows of noise cannot hold 249 of them. */
function coarse({ cells }: PersonRow, at: Date): string[] {
  const [
    year = '',
    gender = '',
    age = '',
    citizenship = '',
    country = '',
    pattern = '',
    recruiter = '',
    means = '',
  ] = cells;
  const group = (code: string) => (code === severalAnswers ? code : (countryGroup(code) ?? missing));
  return [
    yearCode(Number(year), at),
    gender || missing,
    age || missing,
    group(citizenship),
    group(country),
    pattern || missing,
    recruiter || missing,
    means,
  ];
}

const answerSchema = z.object({
  text: z.string(),
  rows: z.int(),
  epsilon: z.number(),
  membership: z.number(),
  meanError: z.number(),
  meanErrorMargin: z.number(),
  meanCount: z.number(),
});

export type SyntheticAnswer = z.infer<typeof answerSchema>;

/**
 * Rows of people who do not exist, with counts by one and by two columns near those who do. Paid for before they are
 * drawn; the same people have the same rows. NOT_ALLOWED_NOW with fewer than 10,000 people or too little budget.
 */
export async function syntheticRows(
  actor: Actor,
  people: readonly PersonRow[],
  rows: string,
): Promise<SyntheticAnswer> {
  const at = now();
  const size = await noisedSize(actor, rows, people.length);
  assertEnough('rows', size);
  const asked = attributes(at);
  const question = queryKey({
    rows,
    domains: Object.fromEntries(asked.map(({ name, codes }) => [name, codes])),
    tables: [asked.map(({ name }) => name)],
    mechanism: { kind: 'gaussian', nanoRho: answerNanoRho },
  });
  const text = await askOnce(actor, `synthetic ${question}`, answerNanoRho, () => {
    const made = mstRows(
      encodeRows(
        rowColumns,
        people.map((one) => coarse(one, at)),
      ),
      {
        attributes: asked,
        nanoRho: answerNanoRho,
        delta: statedDelta,
        people: size,
      },
    );
    const { columns, rowCount } = made.rows;
    const lines = Array.from({ length: rowCount }, (_, row) =>
      columns.map(({ codes, values }) => values[codes[row] ?? 0] ?? ''),
    );
    const answer: SyntheticAnswer = {
      text: [...csvChunks(rowColumns, lines)].join(''),
      rows: rowCount,
      epsilon: made.epsilon,
      membership: Math.min(made.membership.byEpsilon, made.membership.byRho),
      meanError: made.utility.twoWay.meanError,
      meanErrorMargin: made.utility.twoWay.margin,
      meanCount: made.utility.twoWay.meanCount,
    };
    return JSON.stringify(answer);
  });
  return answerSchema.parse(JSON.parse(text));
}
