import type { z } from 'zod';
import { AppError, type FieldErrors } from './errors';

/** zod issue → message key under `errors.fields`. A schema may name its own key as the issue's message: `key:…`. */
function messageKeyOf(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('key:')) return issue.message.slice('key:'.length);
  switch (issue.code) {
    case 'too_big':
      return 'tooLong';
    case 'too_small':
      return 'required';
    case 'unrecognized_keys':
      return 'unknownField';
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'required' : 'invalid';
    default:
      return 'invalid';
  }
}

/**
 * Checks input at the edge. Returns the parsed value, or throws INVALID with the first message key per field
 * (`episode.meansOfControl`, never the value).
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: FieldErrors = {};
  for (const issue of result.error.issues) {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths) fields[path.join('.') || 'form'] ??= messageKeyOf(issue);
  }
  throw new AppError('INVALID', 'The input does not fit its schema.', fields);
}
