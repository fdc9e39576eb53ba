import { z } from 'zod';
import type { VocabularyEntry } from './entry';
import { type ListName, vocabulary } from './lists';

/**
 * Why an answer is missing. Not asked is null, or an empty list; these two are said by the person or about them and
 * are kept apart from it (HTCDS; GOV.UK pattern for unknown answers).
 */
export const missingCodes = ['X_NotKnown', 'X_PrefersNotToSay'] as const;

/** True for a code that says why there is no answer. */
export function isMissing(code: string): boolean {
  return missingCodes.some((missing) => missing === code);
}

function entriesOf(list: ListName): readonly VocabularyEntry[] {
  return vocabulary[list];
}

/** Codes a person can choose from, in screen order; without retired ones. */
export function enterableCodes(list: ListName): string[] {
  return entriesOf(list)
    .filter((entry) => entry.retired !== true && entry.entry !== false)
    .map((entry) => entry.code);
}

/** Every code of a list, retired ones and those known for import only included. */
export function keptCodes(list: ListName): string[] {
  return entriesOf(list).map((entry) => entry.code);
}

/** True for a code that is readable in old records and no longer offered. */
export function isRetired(list: ListName, code: string): boolean {
  return entriesOf(list).some((entry) => entry.code === code && entry.retired === true);
}

/** True for a code of the list that may stand in a record, retired ones and missing codes included. */
export function isCode(list: ListName, value: string): boolean {
  return isMissing(value) || entriesOf(list).some((entry) => entry.code === value);
}

const unknownCode = 'key:unknownCode';

/** `entered`: what a person may choose now. `kept`: what a record or a file may hold, retired codes included. */
export type AnswerUse = 'entered' | 'kept';

function codesFor(list: ListName, use: AnswerUse): string[] {
  return use === 'entered' ? enterableCodes(list) : keptCodes(list);
}

/** One code of the list or a missing code; null: not asked. Refuses everything else. */
export function singleAnswer(
  list: ListName,
  use: AnswerUse = 'entered',
): z.ZodType<string | null, string | null> {
  return z.enum([...codesFor(list, use), ...missingCodes], unknownCode).nullable();
}

/** One code of the list, which must be answered. */
export function requiredAnswer(list: ListName, use: AnswerUse = 'entered'): z.ZodType<string, string> {
  return z.enum(codesFor(list, use), {
    error: (issue) => (issue.input === undefined ? 'key:required' : unknownCode),
  });
}

/**
 * Any number of codes of the list, each once, or one missing code alone; empty: not asked. Comes out in screen order,
 * so that the same answers are always the same value.
 */
export function multiAnswer(list: ListName, use: AnswerUse = 'entered'): z.ZodType<string[], string[]> {
  return codeSet(codesFor(list, use));
}

/** `multiAnswer` over codes that are not a vocabulary list. */
export function codeSet(codes: readonly string[]): z.ZodType<string[], string[]> {
  const order = new Map([...codes, ...missingCodes].map((code, index) => [code, index]));
  return (
    z
      .array(z.string())
      .max(64)
      // For the JSON Schema of the interface: the codes are checked below, as one error for the whole question.
      .meta({ items: { type: 'string', enum: [...order.keys()] }, uniqueItems: true })
      .refine((answers) => answers.every((code) => order.has(code)), unknownCode)
      .refine((answers) => new Set(answers).size === answers.length, 'key:repeatedCode')
      .refine((answers) => answers.length < 2 || !answers.some(isMissing), 'key:missingNotAlone')
      .overwrite((answers) => answers.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)))
  );
}
