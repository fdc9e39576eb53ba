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
import { sayFailure, sentence, step } from './say.mjs';
import { assertPortFree, startWebServer, type WebServer } from './web-server';

/** Builds what has changed, opens database and server, says where Rowan is, and stays until it is told to stop. */
async function serve(settings: Env, isDev: boolean): Promise<void> {
  const { dataDir, origin } = settings;
  await ensureDataFolder(dataDir);
  await hold(dataDir);
  await assertPortFree(settings);
  await (isDev ? ensureDatabaseClient() : ensureBuilt());
  const database = await open(settings);
  const appUrl = await prepareInstallation({
    dataDir,
    ownerUrl: database.ownerUrl,
    givenAppUrl: settings.appDatabaseUrl,
  });
  const web = await step('serving', () => startWebServer(settings, appUrl, isDev));
  whenEnding(web.stop);
  await announceState(settings, database, web);
  const setUpToken = await renewSetUpToken(database.ownerUrl);
  nowServing();
  say(sentence('ready', 'address', { origin }));
  if (setUpToken !== null) saySetUp(origin, setUpToken);
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

async function open({ dataDir, ownerDatabaseUrl, appDatabaseUrl }: Env): Promise<OpenDatabase> {
  if (appDatabaseUrl !== null && ownerDatabaseUrl === null) throw new StartFailure('databaseUrlMissing');
  const embeddedStep = isFirstStart(dataDir) ? 'creatingDatabase' : 'startingDatabase';
  const database = await step(ownerDatabaseUrl === null ? embeddedStep : 'connecting', () =>
    openDatabase(dataDir, ownerDatabaseUrl),
  );
  whenEnding(database.stop);
  return database;
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

const { dev } = options();
endOnSignals();
try {
  await serve(env(), dev);
} catch (error) {
  await endWith(error);
}
