import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyChain } from '@/lib/audit/verify';
import { resetEnv } from '@/lib/core/env';
import { disconnect } from '@/lib/db/client';
import { startEmbedded } from '@/lib/db/embedded';
import { asOwner } from '@/lib/db/owner-connection';
import { buildPractice } from '@/lib/practice/build-practice';
import { prepareInstallation } from '@/lib/setup/prepare-installation';

/*
 * How long a practice organisation takes, on a fresh embedded PostgreSQL with the settings of `npm start`:
 *   node --conditions=react-server --import tsx bench/practice.ts [cases …]
 * Without numbers: 500 and 50,000. Each size gets a database of its own.
 */
const sizes = process.argv.slice(2).map(Number);
const dataDir = await mkdtemp(path.join(tmpdir(), 'rowan-bench-'));
const server = await startEmbedded({
  clusterDir: path.join(dataDir, 'postgres'),
  logFile: path.join(dataDir, 'database.log'),
  password: randomBytes(16).toString('hex'),
});

try {
  for (const cases of sizes.length > 0 ? sizes : [500, 50_000]) {
    const database = `bench_${cases}_${randomBytes(3).toString('hex')}`;
    await asOwner(server.urlOf('postgres'), (owner) => owner.query(`CREATE DATABASE ${database}`));
    const ownerUrl = server.urlOf(database);
    process.env['ROWAN_DATA_DIR'] = dataDir;
    process.env['ROWAN_APP_DATABASE_URL'] = await prepareInstallation({
      dataDir,
      ownerUrl,
      givenAppUrl: null,
    });
    resetEnv();
    const { organizationId, referrals, seconds } = await buildPractice({ cases, seed: 1 });
    const verifyStart = performance.now();
    const chain = await verifyChain(organizationId);
    const verified = (performance.now() - verifyStart) / 1000;
    await disconnect();
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    const result = {
      cases,
      referrals,
      seconds: Number(seconds.toFixed(1)),
      auditEntries: chain.ok ? chain.entries : 0,
      chainVerifies: chain.ok,
      verifySeconds: Number(verified.toFixed(1)),
      peakMemoryMb: megabytes,
    };
    console.log(JSON.stringify(result));
  }
} finally {
  await disconnect();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
