'use client';

import { useActionState, useEffect, useState } from 'react';

/** Revealed text hides itself again after this long. */
const hideAfterMs = 2 * 60_000;

/**
 * Something that is shown only when asked for, and hides again by itself or when told to. `shown` is null while it is
 * hidden.
 */
export function useBriefLook<Answer>(
  action: (previous: Answer | null, data: FormData) => Promise<Answer | null>,
): { shown: Answer | null; ask: (data: FormData) => void; isPending: boolean; hide: () => void } {
  const [revealed, ask, isPending] = useActionState<Answer | null, FormData>(action, null);
  const [hidden, setHidden] = useState<Answer | null>(null);
  const shown = revealed !== null && revealed !== hidden ? revealed : null;

  useEffect(() => {
    if (!shown) return undefined;
    const timer = window.setTimeout(() => setHidden(() => shown), hideAfterMs);
    return () => window.clearTimeout(timer);
  }, [shown]);

  return { shown, ask, isPending, hide: () => setHidden(() => shown) };
}
