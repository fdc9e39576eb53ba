import type { CaseAnswers } from './answers';
import { type AnswerValues, answersByPath } from './answer-paths';

/** One answer that differs. `before` and `after` are null where the answer is sealed. */
export interface AnswerChange {
  field: string;
  before: AnswerValues | null;
  after: AnswerValues | null;
}

/**
 * The answers that differ, by path, with what they were and are. A consent that `after` does not speak of stays as it
 * was: consents are added, never replaced.
 */
export function changedAnswers(before: CaseAnswers, after: CaseAnswers): AnswerChange[] {
  const [old, fresh] = [answersByPath(before), answersByPath(after)];
  const fields = [...new Set([...old.keys(), ...fresh.keys()])];
  return fields
    .filter((field) => fresh.has(field) || !field.startsWith('consents.'))
    .map((field) => ({ field, before: old.get(field) ?? [], after: fresh.get(field) ?? [] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
