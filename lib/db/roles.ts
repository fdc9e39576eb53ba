import 'server-only';
import type { Client } from 'pg';
import { z } from 'zod';
import { StartFailure, systemCodeOf } from '@/lib/core/start-failure';
import { connect } from './owner-connection';
import { scramVerifier } from './scram';

/** The application's own login on a PostgreSQL server. */
export interface Login {
  role: string;
  password: string;
}

const powersSchema = z.tuple([z.object({ acts: z.boolean(), reports: z.boolean(), strong: z.boolean() })]);

/** The address of the owner's database with another login. */
export function urlFor(ownerUrl: string, { role, password }: Login): string {
  const url = new URL(ownerUrl);
  // An address of a local socket has no host, and then nothing that a login could stand before.
  if (url.host === '') {
    url.searchParams.set('user', role);
    url.searchParams.set('password', password);
  } else {
    url.username = role;
    url.password = password;
  }
  return url.href;
}

/**
 * Makes the application's login, or sets it right. It owns nothing, bypasses nothing and inherits nothing: a session
 * of it acts as rowan_app from the start, and as rowan_report only where it says so. With inheritance the policies of
 * both roles would add up, and a caseworker's list would show what only statistics may count.
 *
 * Throws loginMissing when the owner may not create roles; the operator then makes the login.
 */
export async function ensureLogin(owner: Client, { role, password }: Login): Promise<void> {
  const name = owner.escapeIdentifier(role);
  try {
    const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    const secret = owner.escapeLiteral(scramVerifier(password));
    await owner.query(`${verb} ROLE ${name} LOGIN NOINHERIT PASSWORD ${secret}`);
    await owner.query(`GRANT rowan_app, rowan_report TO ${name}`);
    await owner.query(`ALTER ROLE ${name} SET role = 'rowan_app'`);
  } catch (error) {
    if (systemCodeOf(error) === '42501') throw new StartFailure('loginMissing');
    throw error;
  }
}

/** True when `appUrl` opens a session with exactly the application's rights; throws loginTooStrong when with more. */
export async function isLoginReady(appUrl: string): Promise<boolean> {
  const client = await connect(appUrl);
  try {
    const { rows } = await client.query(
      `SELECT current_user = 'rowan_app' AS acts, pg_has_role(session_user, 'rowan_report', 'MEMBER') AS reports,
         rolsuper OR rolbypassrls OR rolcreaterole OR pg_has_role(session_user, 'rowan_owner', 'MEMBER')
         OR pg_has_role(current_user, 'rowan_report', 'USAGE') AS strong
       FROM pg_roles WHERE rolname = session_user`,
    );
    const [powers] = powersSchema.parse(rows);
    if (powers.strong) throw new StartFailure('loginTooStrong');
    return powers.acts && powers.reports;
  } finally {
    await client.end();
  }
}
