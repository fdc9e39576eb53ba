'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent, ReactNode } from 'react';

interface QueryFormProps {
  /** The list the form asks for. */
  action: string;
  children: ReactNode;
}

/**
 * A form that asks for a list by its address. With script it goes there without a new document, so that the count is
 * announced, and writes the address short: several answers joined, empty ones left out. Without script the page does
 * that itself.
 */
export function QueryForm({ action, children }: QueryFormProps) {
  const router = useRouter();

  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const answers = new Map<string, string[]>();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value !== '') answers.set(name, [...(answers.get(name) ?? []), value]);
    }
    const search = [...answers].map(
      ([name, values]) => `${name}=${encodeURIComponent(values.join(',')).replaceAll('%2C', ',')}`,
    );
    router.push(search.length > 0 ? `${action}?${search.join('&')}` : action);
  }

  return (
    <form action={action} onSubmit={ask} className="grid gap-5">
      {children}
    </form>
  );
}
