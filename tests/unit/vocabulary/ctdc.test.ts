import { describe, expect, it } from 'vitest';
import type { VocabularyEntry } from '@/lib/vocabulary/entry';
import { listNames, vocabulary } from '@/lib/vocabulary/lists';
import { kAnonymisedColumns, mergedIn2024, synthetic2024Columns } from './ctdc-columns';

const entries: readonly VocabularyEntry[] = listNames.flatMap((list) => [...vocabulary[list]]);

/** `isForcedLabour + majorityStatusAtExploit=Minor` → both column names. */
const columnsOf = ({ ctdc }: VocabularyEntry): string[] =>
  ctdc === undefined ? [] : ctdc.split(' + ').map((part) => part.replace(/=.*$/u, ''));

/** Set by an export from other columns, or by an industry division finer than ours. */
const derived =
  /Concatenated$|NotSpecified$|^isSexAndLabour$|^RecruiterRelationship$|^typeOfLabourAquafarming$/u;

describe('codes and the CTDC layouts', () => {
  it('name columns of the k-anonymised layout only', () => {
    expect(kAnonymisedColumns).toHaveLength(63);
    expect(entries.flatMap(columnsOf).filter((column) => !kAnonymisedColumns.includes(column))).toEqual([]);
  });

  it('name columns of the synthetic layout of 2024 only', () => {
    expect(synthetic2024Columns).toHaveLength(27);
    const named = entries.flatMap(({ synth }) => synth ?? []);
    expect(named.filter((column) => !synthetic2024Columns.includes(column))).toEqual([]);
  });

  it('reach every flag of the k-anonymised layout that is not derived from others', () => {
    const reached = new Set(entries.flatMap(columnsOf));
    const flags = kAnonymisedColumns.filter((column) => /^(?:is|type|means|recruiter)/u.test(column));
    expect(flags.filter((column) => !reached.has(column) && !derived.test(column))).toEqual([]);
  });

  it('merge into the columns of 2024 as its codebook says', () => {
    for (const { ctdc, synth, code } of vocabulary.meansOfControl as readonly VocabularyEntry[]) {
      if (synth === undefined) expect(code).toBe('Other');
      else expect(mergedIn2024[synth]).toContain(ctdc);
    }
  });
});
