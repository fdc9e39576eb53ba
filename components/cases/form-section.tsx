import type { ReactNode } from 'react';

/** One titled part of a long form. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-line grid gap-5 border-t pt-5">
      <h2 className="text-xl font-semibold">{title}</h2>
      {children}
    </section>
  );
}
