import type { ReactNode } from 'react';

/** What an empty list means, and the next step. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="border-edge/60 grid justify-items-start gap-4 rounded-xl border border-dashed px-6 py-8">
      <p className="max-w-prose text-lg">{title}</p>
      {children}
    </div>
  );
}
