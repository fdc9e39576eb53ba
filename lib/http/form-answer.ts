/** What a form's action answers when it did not succeed; plain data, sent to the browser. */
export interface FormAnswer {
  code: string;
  /** Field name → message key under `errors.fields`. */
  fields: Record<string, string>;
  /** What was typed, field by field, so that nothing is lost without script either. Never a password. */
  values: Record<string, string[]>;
  /** Shown when something unexpected happened, to find it in the log. */
  reference?: string;
  /** A sentence of what happened meanwhile, in the reader's language: who decided first, and how. */
  note?: string;
}

const secretFields = new Set(['password', 'token', 'invitation']);

/** The typed text of a form, without secrets, files and the framework's own entries. */
export function typedValues(data: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of data) {
    if (typeof value !== 'string' || name.startsWith('$') || secretFields.has(name)) continue;
    (values[name] ??= []).push(value);
  }
  return values;
}

/** One text of a form; empty when it was not sent. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

/** All texts sent under one name. */
export function textsOf(data: FormData, name: string): string[] {
  return data.getAll(name).filter((value) => typeof value === 'string');
}
