import { AppError, type FieldErrors } from '@/lib/core/errors';
import { enterableCodes, isMissing } from '@/lib/vocabulary/answers';
import type { ListName } from '@/lib/vocabulary/lists';
import { answerLists, questionOf } from './answer-lists';
import { type AnswerValues, answersByPath } from './answer-paths';
import type { CaseAnswers } from './answers';

type Offers = (list: ListName, code: string) => boolean;

const offersNow: Offers = (list, code) => enterableCodes(list).includes(code);

/** Codes by question, over all episodes and stops: moving one up is not a new answer. */
function codesByQuestion(answers: CaseAnswers): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  for (const [path, values] of answersByPath(answers)) {
    const question = questionOf(path);
    const known = codes.get(question) ?? new Set();
    for (const value of values) known.add(String(value));
    codes.set(question, known);
  }
  return codes;
}

/**
 * The answers that hold a code which is no longer offered and which the stored case did not have in that question. A
 * retired code stays in an old record as long as nobody changes it; it cannot be chosen anew.
 */
export function answersNotOffered(
  stored: CaseAnswers,
  answers: CaseAnswers,
  offers: Offers = offersNow,
): string[] {
  const before = codesByQuestion(stored);
  const isOffered = (question: string, values: AnswerValues) => {
    const lists = (answerLists[question] ?? []).filter((list) => list !== 'country' && list !== 'region');
    return values.every(
      (value) =>
        lists.length === 0 ||
        isMissing(String(value)) ||
        lists.some((list) => offers(list, String(value))) ||
        before.get(question)?.has(String(value)),
    );
  };
  return [...answersByPath(answers)]
    .filter(([path, values]) => !isOffered(questionOf(path), values))
    .map(([path]) => path);
}

/** Throws INVALID, as any code outside the vocabulary does, when an edit brings in a code that is not offered. */
export function assertOffered(stored: CaseAnswers, answers: CaseAnswers): void {
  const fields: FieldErrors = {};
  // History counts from 1, fields from 0.
  const fieldOf = (path: string) => path.replace(/\.(\d+)\./u, (_, number) => `.${Number(number) - 1}.`);
  for (const path of answersNotOffered(stored, answers)) fields[fieldOf(path)] = 'unknownCode';
  if (Object.keys(fields).length > 0) throw new AppError('INVALID', 'A code that is not offered.', fields);
}
