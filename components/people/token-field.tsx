'use client';

import { useEffect, useState } from 'react';
import { TextField } from '@/components/ui/text-field';

interface TokenFieldProps {
  name: string;
  label: string;
  hint?: string;
}

/**
 * A field for a one-time secret that a link brought behind its `#`: no server or proxy ever sees that part. It is taken
 * out of the address at once, so that it is in no history entry.
 */
export function TokenField({ name, label, hint }: TokenFieldProps) {
  const [token, setToken] = useState('');
  useEffect(() => {
    const fragment = window.location.hash.slice(1);
    if (fragment === '') return;
    window.history.replaceState(null, '', window.location.pathname);
    // The address is an outside system: read once, after the first paint.
    queueMicrotask(() => setToken(decodeURIComponent(fragment)));
  }, []);
  return (
    <TextField
      name={name}
      label={label}
      {...(hint !== undefined && { hint })}
      value={token}
      onChange={(event) => setToken(event.target.value)}
      autoComplete="off"
      spellCheck={false}
      required
    />
  );
}
