import type { CaseAnswers } from './answers';

/** Codes and years of one answer; empty: not asked. */
export type AnswerValues = (string | number)[];

type Answer = string | number | null | readonly Answer[] | { readonly [key: string]: Answer };

/**
 * Every answer by its path, e.g. `person.ageBand`, `episodes.1.venues`, `route.2.when.year` (numbered from 1) or
 * `consents.RecordKeeping`. The one naming of answers for history, audit and the screens that show them.
 */
export function answersByPath(answers: CaseAnswers): Map<string, AnswerValues> {
  const { consents, ...rest } = answers;
  const paths = new Map<string, AnswerValues>();
  for (const [key, answer] of Object.entries(rest)) collect(paths, key, answer);
  for (const { scope, state, givenBy, givenHow } of consents) {
    paths.set(`consents.${scope}`, valuesOf([state, givenBy, givenHow]));
  }
  return paths;
}

function collect(paths: Map<string, AnswerValues>, path: string, answer: Answer): void {
  if (answer === null || typeof answer !== 'object') {
    paths.set(path, valuesOf([answer]));
    return;
  }
  if (Array.isArray(answer) && answer.every((item) => typeof item !== 'object')) {
    paths.set(path, valuesOf(answer));
    return;
  }
  const parts = Array.isArray(answer)
    ? answer.map((item, index): [string, Answer] => [String(index + 1), item])
    : Object.entries(answer);
  for (const [key, part] of parts) collect(paths, `${path}.${key}`, part);
}

function valuesOf(answers: readonly Answer[]): AnswerValues {
  return answers.filter((answer) => typeof answer === 'string' || typeof answer === 'number');
}
