import type { ReactNode } from 'react';

/** What an empty list means, and the next step. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="border-line bg-sunken grid justify-items-start gap-3 rounded-lg border border-dashed p-6">
      <p className="font-medium">{title}</p>
      {children}
    </div>
  );
}
