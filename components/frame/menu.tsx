'use client';

import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';

/** A menu that opens without script; with it, it also closes by Escape and by a press elsewhere. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const menu = details.current;
    if (!menu) return;
    function onPress({ target }: PointerEvent) {
      if (target instanceof Node && !menu?.contains(target)) menu?.removeAttribute('open');
    }
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.isComposing || !menu?.open) return;
      // This press closes the menu; it does not count towards leaving.
      event.stopPropagation();
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
    document.addEventListener('pointerdown', onPress);
    menu.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      menu.removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <details ref={details} className="group relative">
      <summary className="text-ink hover:bg-sunken group-open:bg-sunken flex min-h-11 cursor-pointer list-none items-center gap-1 rounded-md px-2 sm:px-3">
        {label}
        <ChevronDown aria-hidden className="text-soft hidden size-4 group-open:rotate-180 sm:block" />
      </summary>
      <div className="border-line bg-raised fixed inset-x-4 z-50 mt-2 grid max-h-[calc(100dvh-6rem)] gap-5 overflow-y-auto rounded-xl border p-4 shadow-lg sm:absolute sm:inset-x-auto sm:end-0 sm:w-72">
        {children}
      </div>
    </details>
  );
}
