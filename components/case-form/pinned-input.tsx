'use client';

import { useState } from 'react';

/** A hidden field that keeps the value the page was opened with, also when the server draws the page anew. */
export function PinnedInput({ name, value }: { name: string; value: string }) {
  const [opened] = useState(value);
  return <input type="hidden" name={name} value={opened} />;
}
