import 'server-only';
import type { Client } from 'pg';
import { systemCodeOf } from '@/lib/core/start-failure';
import { asOwner } from '@/lib/db/owner-connection';

/** What the sweep could reach. `log`: false where the server does not let us clear its write-ahead log. */
export interface Sweep {
  log: boolean;
}

/**
 * Removes destroyed keys from the database's own files. A deleted row stays in its page until something else is
 * written there, and in the write-ahead log until the segment goes: so the tables that hold keys are written anew
 * and the log is moved on past what it knew of them. With the key gone, what else is left of the text is noise.
 *
 * A server of one's own keeps its log as its administrator has set; there `log` is false.
 */
export async function sweepStorage(ownerUrl: string): Promise<Sweep> {
  return asOwner(ownerUrl, async (owner) => {
    await owner.query('VACUUM (FULL) "CaseKey"');
    await owner.query('VACUUM (FULL) "CaseDraft"');
    await owner.query('VACUUM (FULL) "PacketKey"');
    await owner.query('VACUUM (FULL) "IncomingReferral"');
    return { log: await moveLogOn(owner) };
  });
}

const insufficientPrivilege = '42501';

async function moveLogOn(owner: Client): Promise<boolean> {
  try {
    await owner.query('CHECKPOINT');
    await owner.query('SELECT pg_switch_wal()');
    await owner.query('CHECKPOINT');
    return true;
  } catch (error) {
    if (systemCodeOf(error) === insufficientPrivilege) return false;
    throw error;
  }
}
