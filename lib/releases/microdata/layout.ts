import type { MicrodataPolicy } from '@/lib/privacy/microdata/policy';
import { vocabulary } from '@/lib/vocabulary/lists';
import type { ReleasePolicy } from '@/lib/releases/policy';
import { countryParents } from './country-groups';

/** One person's row: each cell a code, several codes joined, or empty where there is no answer. */
export interface PersonRow {
  /** Keyed hash of the case; it never leaves the server. */
  readonly key: string;
  readonly cells: readonly string[];
}

/** Names of the columns, after those of CTDC's k-anonymised file. `record` is a fresh id that says nothing. */
export const identifyingColumns = [
  'yearOfRegistration',
  'gender',
  'ageBroad',
  'citizenship',
  'CountryOfExploitation',
  'typeOfExploit',
] as const;
export const sensitiveColumn = 'RecruiterRelationship';
export const setColumn = 'meansOfControl';
export const rowColumns: readonly string[] = [...identifyingColumns, sensitiveColumn, setColumn];

/** What several answers of a single-answer column read as. */
export const severalAnswers = 'Several';

const ageParents: Readonly<Record<string, string>> = {
  '0--8': '0--17',
  '9--17': '0--17',
  '18--20': '18--29',
  '21--23': '18--29',
  '24--26': '18--29',
  '27--29': '18--29',
  '30--38': '30--47',
  '39--47': '30--47',
};

const yearsInPeriod = 4;

/** `2024--2027` above each of its years. */
function yearParents(years: Iterable<string>): Record<string, string> {
  return Object.fromEntries(
    [...years]
      .filter((year) => year !== '')
      .map((year) => {
        const first = Math.floor(Number(year) / yearsInPeriod) * yearsInPeriod;
        return [year, `${first}--${first + yearsInPeriod - 1}`];
      }),
  );
}

/**
 * What a file of rows must keep. Who someone is known by, the type of exploitation among it, is generalised until k rows
 * read alike; whom they were recruited by stays uncertain within each class; of means of control every two together
 * have k rows or none, in the class, so that knowing the answers of a person and two means leaves k.
 */
export function rowPolicy({ k, l }: ReleasePolicy, rows: readonly PersonRow[]): MicrodataPolicy {
  const years = new Set(rows.map(({ cells }) => cells[0] ?? ''));
  return {
    k,
    quasiIdentifiers: [
      { name: 'yearOfRegistration', parents: yearParents(years) },
      { name: 'gender' },
      { name: 'ageBroad', parents: ageParents },
      { name: 'citizenship', parents: countryParents },
      { name: 'CountryOfExploitation', parents: countryParents },
      { name: 'typeOfExploit' },
    ],
    sensitive: [{ name: sensitiveColumn, distinct: l }],
    sets: [
      {
        name: setColumn,
        tree: { name: setColumn, codes: vocabulary.meansOfControl.map(({ code }) => code) },
        within: 'class',
      },
    ],
  };
}
