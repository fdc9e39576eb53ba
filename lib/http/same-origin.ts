import 'server-only';
import { headers } from 'next/headers';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';

/**
 * Refuses a request that changes something and does not come from our own pages. The framework compares Origin with
 * Host for its actions but lets a request without Origin through; every browser sends it with a POST, so its absence is
 * refused here.
 */
export async function assertSameOrigin(): Promise<void> {
  const sent = await headers();
  const origin = sent.get('origin');
  const { origin: own, protocol } = new URL(env().origin);
  if (origin !== null && (origin === own || origin === `${protocol}//${sent.get('host')}`)) return;
  throw new AppError('FORBIDDEN', 'A form came from another site.');
}
