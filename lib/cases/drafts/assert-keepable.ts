import { AppError, type FieldErrors } from '@/lib/core/errors';
import { narrativeMaxLength } from '@/lib/cases/answers';
import type { FormValues } from '@/lib/cases/form-input';
import { screenOrBlock } from '@/lib/privacy/screening/screen';

/** Answers are codes and years. Longer texts, and ones with as many digits as a number of somebody's, are none. */
const answerShape = /^[\p{Letter}\p{Number}_+\-\s]{0,64}$/u;
const mostDigits = 6;

function isAnswer(text: string): boolean {
  return answerShape.test(text) && (text.match(/\p{Number}/gu) ?? []).length <= mostDigits;
}

function refusalOf(name: string, text: string): string | null {
  if (name === 'narrative') {
    if (text.length > narrativeMaxLength) return 'tooLong';
    return screenOrBlock(text).verdict === 'refuse' ? 'identifyingText' : null;
  }
  return isAnswer(text) ? null : 'invalid';
}

/**
 * Refuses to keep, even in a draft, what identifies a person: hard findings in the account, and texts in other fields
 * that cannot be an answer. What only may identify someone is kept; recording asks about it. Nothing is stored when this
 * throws.
 */
export function assertKeepable(values: FormValues): void {
  const fields: FieldErrors = {};
  for (const [name, texts] of Object.entries(values)) {
    for (const text of texts) {
      const refusal = refusalOf(name, text);
      if (refusal !== null) fields[name] = refusal;
    }
  }
  if (Object.keys(fields).length === 0) return;
  const isIdentifying = Object.values(fields).includes('identifyingText');
  throw new AppError(isIdentifying ? 'IDENTIFYING_TEXT' : 'INVALID', 'Not to be kept in a draft.', fields);
}
