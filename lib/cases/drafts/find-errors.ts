import { isAppError, type FieldErrors } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { caseAnswersSchema, keptAnswersSchema } from '@/lib/cases/answers';
import { assertTextIdentifiesNobody } from '@/lib/cases/assert-text';
import { caseInputOf, type FormValues } from '@/lib/cases/form-input';
import type { DraftContent } from './content';

/** The refusals of some work by field; none when it passes. */
function refusalsOf(work: () => unknown): FieldErrors {
  try {
    work();
    return {};
  } catch (error) {
    if (!isAppError(error)) throw error;
    return error.fields;
  }
}

/** The account a draft would record: null where the recorded one stays as it is. */
export function narrativeOf(content: DraftContent): { text: string; confirmed: boolean } | null {
  const { values } = content;
  const isKept = content.hasNarrative && values['narrativeChoice']?.[0] !== 'replace';
  if (isKept) return null;
  return { text: values['narrative']?.[0] ?? '', confirmed: (values['narrativeConfirmed'] ?? []).length > 0 };
}

/** The schema counts consents; the form names them by scope. */
function byFieldName(errors: FieldErrors, values: FormValues): FieldErrors {
  const scopes = caseInputOf(values).consents.map(({ scope }) => scope);
  const nameOf = (path: string) =>
    path.replace(/^consents\.(\d+)(?:\.state)?/u, (_, index) => `consents.${scopes[Number(index)] ?? ''}`);
  return Object.fromEntries(Object.entries(errors).map(([path, key]) => [nameOf(path), key]));
}

/** What recording this draft would refuse now, by the name of the field. */
export function findErrors(content: DraftContent): FieldErrors {
  const { values } = content;
  const schema = content.base === null ? caseAnswersSchema : keptAnswersSchema;
  const narrative = narrativeOf(content);
  return {
    ...byFieldName(
      refusalsOf(() => parseInput(schema, caseInputOf(values))),
      values,
    ),
    ...(values['consents.RecordKeeping']?.[0] === 'Refused' && { consents: 'recordKeepingRefused' }),
    ...(narrative &&
      refusalsOf(() => assertTextIdentifiesNobody(narrative.text, 'narrative', narrative.confirmed))),
  };
}
