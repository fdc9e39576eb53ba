'use client';

import { useMessages } from 'next-intl';

/** Sentences for error codes and field errors; an unknown key falls back to the general one. */
export function useErrorText(): { ofCode(code: string): string; ofField(key: string): string } {
  const { errors } = useMessages();
  const codes: Record<string, string> = errors.codes;
  const fields: Record<string, string> = errors.fields;
  return {
    ofCode: (code) => codes[code] ?? errors.codes.INTERNAL,
    ofField: (key) => fields[key] ?? errors.fields.invalid,
  };
}
