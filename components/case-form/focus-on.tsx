'use client';

import { useEffect } from 'react';

/** Puts the focus on the first of these that is there. The page was drawn anew and would have lost it. */
export function FocusOn({ ids }: { ids: string[] }) {
  useEffect(() => {
    for (const id of ids) {
      const target = document.getElementById(id);
      if (!target) continue;
      target.focus();
      return;
    }
    // Once: what is drawn later must not take the focus away.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return null;
}
