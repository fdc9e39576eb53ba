import type { ReactNode } from 'react';

/** The page's main part where there is no frame around it. */
export function BareMain({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="mx-auto w-full max-w-2xl px-4 py-10">
      {children}
    </main>
  );
}
