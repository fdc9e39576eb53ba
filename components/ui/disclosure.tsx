import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

interface DisclosureProps {
  summary: string;
  isOpen?: boolean;
  children: ReactNode;
}

/** Something that can be opened and closed, without script too. */
export function Disclosure({ summary, isOpen = false, children }: DisclosureProps) {
  return (
    <details className="group border-line bg-raised rounded-xl border" open={isOpen}>
      <summary className="hover:bg-sunken flex min-h-12 cursor-pointer list-none items-center justify-between gap-3 rounded-xl px-4 font-medium sm:px-5">
        {summary}
        <ChevronDown aria-hidden className="text-soft size-5 shrink-0 group-open:rotate-180" />
      </summary>
      <div className="px-4 pt-2 pb-4 sm:px-5 sm:pb-5">{children}</div>
    </details>
  );
}
