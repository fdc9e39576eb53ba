import 'server-only';
import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { StartFailure, systemCodeOf } from '@/lib/core/start-failure';

const run = promisify(execFile);

/** The user and group that PostgreSQL's programs run as where that is not the current ones. */
export interface Account {
  uid: number;
  gid: number;
}

/** How to run PostgreSQL's programs so that they agree to run and can reach the cluster's files. */
export interface Runner {
  /** Program and arguments to put before the command; the process keeps its id through all of them. */
  prefix: readonly string[];
  /** Whose the cluster's files must be; null: the current user's. */
  account: Account | null;
}

/** PostgreSQL's programs get no settings, language or libraries from whoever starts Rowan. */
export const programEnvironment = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  NODE_ENV: 'production', // the types of Next want it in every environment
} as const;

// PostgreSQL refuses to run as root. In a user namespace root's process is "nobody" to PostgreSQL and root to the
// file system, so it works on root's own folders, also under a home nobody else may enter.
const nobodyNamespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534'];
// The kernel asks the database to stop when the process that started it dies, however it dies.
const diesWithParent = ['setpriv', '--pdeathsig', 'INT'];

/**
 * Chooses how the current user can run PostgreSQL on `clusterDir`: an existing cluster keeps its owner. As root, in
 * a user namespace; where that is refused (some containers), as the account `postgres` or `nobody`.
 */
export async function chooseRunner(postgres: string, clusterDir: string): Promise<Runner> {
  const owner = ownerOf(clusterDir);
  const me = process.getuid?.() ?? 0;
  if (me !== 0) {
    if (owner && owner.uid !== me) throw new StartFailure('folderNotOurs', { folder: clusterDir });
    return { prefix: await withParentDeath(postgres, [], null), account: null };
  }
  if (owner === null || owner.uid === 0) {
    if (await works(nobodyNamespace, postgres, null)) {
      return { prefix: await withParentDeath(postgres, nobodyNamespace, null), account: null };
    }
    if (owner) throw new StartFailure('rootNeedsAccount', { folder: clusterDir });
  }
  for (const account of owner ? [owner] : unprivilegedAccounts()) {
    if (await works([], postgres, account)) {
      return { prefix: await withParentDeath(postgres, [], account), account };
    }
  }
  throw new StartFailure('rootNeedsAccount', { folder: clusterDir });
}

async function withParentDeath(
  postgres: string,
  prefix: readonly string[],
  account: Account | null,
): Promise<readonly string[]> {
  const longer = [...prefix, ...diesWithParent];
  return (await works(longer, postgres, account)) ? longer : prefix;
}

async function works(prefix: readonly string[], postgres: string, account: Account | null): Promise<boolean> {
  const [program, ...rest] = [...prefix, postgres, '--version'];
  try {
    await run(program, rest, { ...account, cwd: '/', env: programEnvironment });
    return true;
  } catch {
    return false;
  }
}

function ownerOf(folder: string): Account | null {
  try {
    const { uid, gid } = statSync(folder);
    return { uid, gid };
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function unprivilegedAccounts(): Account[] {
  const accounts = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name = '', , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  );
  return ['postgres', 'nobody'].map((name) => accounts.get(name)).filter((account) => account !== undefined);
}
