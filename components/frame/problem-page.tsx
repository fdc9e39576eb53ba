import type { ReactNode } from 'react';
import { PageHeading } from '@/components/ui/page-heading';

interface ProblemPageProps {
  /** What happened. */
  title: string;
  /** What was kept. */
  kept: string;
  /** What to do. */
  next: string;
  reference?: ReactNode;
  children: ReactNode;
}

/** A page that could not be shown: what happened, what was kept, what to do. */
export function ProblemPage({ title, kept, next, reference, children }: ProblemPageProps) {
  return (
    <div className="grid max-w-prose justify-items-start gap-4 py-6">
      <PageHeading title={title} />
      <p className="text-lg">{kept}</p>
      <p>{next}</p>
      {reference && <p className="text-soft text-sm">{reference}</p>}
      <div className="mt-2 flex flex-wrap gap-3">{children}</div>
    </div>
  );
}
