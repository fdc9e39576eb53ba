import { cookies } from 'next/headers';

/** The cookie holds `off` when this browser's person wants no keyboard shortcuts. */
export const shortcutsCookie = 'rowan-shortcuts';

/** True unless they were switched off. */
export async function hasShortcuts(): Promise<boolean> {
  return (await cookies()).get(shortcutsCookie)?.value !== 'off';
}
