import path from 'node:path';
import { parseArgs } from 'node:util';
import { env, type Env } from '@/lib/core/env';
import { StartFailure } from '@/lib/core/start-failure';
import { ensureDataFolder, holdDataFolder } from '@/lib/setup/data-folder';
import { isFirstStart, type OpenDatabase, openDatabase } from '@/lib/setup/open-database';
import { prepareInstallation, renewSetUpToken } from '@/lib/setup/prepare-installation';
import { clearRunState, findRunState, writeRunState } from '@/lib/setup/run-state';
import { ensureBuilt, ensureDatabaseClient } from './build';
import { endOnSignals, endWith, nowServing, whenEnding } from './ending';
import { ensurePractice } from './practice';
import { sayFailure, sentence, step } from './say.mjs';
import { sweepDaily } from './sweep';
import { assertPortFree, startWebServer, type WebServer } from './web-server';

/** Builds what has changed, opens database and server, says where Rowan is, and stays until it is told to stop. */
async function serve(settings: Env, isDev: boolean, wantsPractice: boolean): Promise<void> {
  const { dataDir, origin } = settings;
  await ensureDataFolder(dataDir);
  await hold(dataDir);
  await assertPortFree(settings);
  await (isDev ? ensureDatabaseClient() : ensureBuilt());
  const { database, appUrl } = await open(settings);
  const practice = wantsPractice ? await ensurePractice(database.ownerUrl, appUrl) : null;
  const web = await step('serving', () => startWebServer(settings, appUrl, isDev));
  whenEnding(web.stop);
  await announceState(settings, database, web);
  sweepDaily(database.ownerUrl);
  const setUpToken = await renewSetUpToken(database.ownerUrl);
  nowServing();
  say(sentence('ready', 'address', { origin }));
  if (setUpToken !== null) saySetUp(origin, setUpToken);
  if (practice !== null) say(practice);
  say(sentence('ready', 'stop'));
  await unexpectedEnd(settings, database, web);
}

async function hold(dataDir: string): Promise<void> {
  const held = await holdDataFolder(dataDir);
  if (!held) {
    const holder = await findRunState(dataDir);
    throw new StartFailure('alreadyRunning', { folder: dataDir, pid: holder?.pid ?? '?' });
  }
  whenEnding(held.release);
}

async function open(settings: Env): Promise<{ database: OpenDatabase; appUrl: string }> {
  const { dataDir, ownerDatabaseUrl, appDatabaseUrl } = settings;
  if (appDatabaseUrl !== null && ownerDatabaseUrl === null) throw new StartFailure('databaseUrlMissing');
  const embeddedStep = isFirstStart(dataDir) ? 'creatingDatabase' : 'startingDatabase';
  return step(ownerDatabaseUrl === null ? embeddedStep : 'connecting', async () => {
    const database = await openDatabase(dataDir, ownerDatabaseUrl);
    whenEnding(database.stop);
    const { ownerUrl } = database;
    const appUrl = await prepareInstallation({ dataDir, ownerUrl, givenAppUrl: appDatabaseUrl });
    return { database, appUrl };
  });
}

async function announceState(
  { dataDir, origin }: Env,
  database: OpenDatabase,
  web: WebServer,
): Promise<void> {
  whenEnding(() => clearRunState(dataDir));
  await writeRunState(dataDir, {
    kind: 'server',
    pid: process.pid,
    databasePort: database.embedded?.port ?? null,
    databasePid: database.embedded?.pid ?? null,
    webServerPid: web.pid,
    origin,
  });
}

/** Throws when the server or the database ends although nobody asked for it. */
async function unexpectedEnd({ dataDir }: Env, database: OpenDatabase, web: WebServer): Promise<never> {
  const logs = path.join(dataDir, 'logs');
  const never = new Promise<void>(() => undefined);
  throw await Promise.race([
    web.ended.then(() => new StartFailure('serverStopped', { file: path.join(logs, 'server.log') })),
    (database.embedded?.ended ?? never).then(
      () => new StartFailure('databaseStopped', { file: path.join(logs, 'database.log') }),
    ),
  ]);
}

/** The token stands in the fragment, which no server and no proxy ever gets to write into its log. */
function saySetUp(origin: string, token: string): void {
  say(`${sentence('ready', 'setUp')}\n  ${origin}/set-up#${token}`);
  say(`  ${sentence('ready', 'setUpCode', { address: `${origin}/set-up`, token })}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function options(): { practice: boolean; dev: boolean } {
  const known = {
    practice: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ options: known }).values;
  } catch {
    sayFailure('unknownOption', { option: process.argv.slice(2).join(' '), options: '--practice' });
    return process.exit(2);
  }
}

const { dev, practice } = options();
endOnSignals();
try {
  await serve(env(), dev, practice);
} catch (error) {
  await endWith(error);
}
