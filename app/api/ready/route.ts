import { json } from '@/lib/http/api-route';
import { findFaults } from '@/lib/http/readiness';

export const dynamic = 'force-dynamic';

/** Database, keys and disk can be used. Names what cannot, and nothing about why. */
export async function GET(): Promise<Response> {
  const faults = await findFaults();
  return faults.length === 0 ? json({ status: 'ready' }) : json({ status: 'not-ready', faults }, 503);
}
