import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { nodeOptions, root } from './bootstrap.mjs';
import { ensureChromium, ensureFonts } from './chromium';

export interface Outcome {
  isOk: boolean;
  /** How many tests ran; null for a step that is one check. */
  tests: { passed: number; failed: number } | null;
  output: string;
}

export interface TestStep {
  name: string;
  title: string;
  run: () => Promise<Outcome>;
}

type Variables = Record<string, string>;

const noDatabase: Variables = { DATABASE_URL: '', ROWAN_APP_DATABASE_URL: '' };

/** Everything `npm test` does, in order. Reports of the runners go to `folder`. */
export function testSteps(folder: string): TestStep[] {
  const databaseUrl = process.env['DATABASE_URL'];
  const onServer: TestStep[] = databaseUrl
    ? [step('db-server', 'Use cases on the server of DATABASE_URL', () => vitest('db', folder, {}))]
    : [];
  return [
    step('format', 'Format', () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.'])),
    step('client', 'Database client', () => program('scripts/client.ts')),
    step('lint', 'Lint', () => tool('oxlint/bin/oxlint', ['--type-aware'])),
    step('types', 'Types', types),
    step('unit', 'Unit and property tests', () => vitest('unit', folder, noDatabase)),
    step('attacks', 'Attacks on what is published', () => vitest('attacks', folder, noDatabase)),
    step('db', 'Use cases on PostgreSQL', () => vitest('db', folder, noDatabase)),
    ...onServer,
    step('build', 'Build', () => program('scripts/build.ts')),
    step('browser', 'Journeys in the browser', () => journeys(folder)),
  ];
}

function step(name: string, title: string, run: () => Promise<Outcome>): TestStep {
  return { name, title, run };
}

async function types(): Promise<Outcome> {
  const generated = await tool('next/dist/bin/next', ['typegen']);
  return generated.isOk ? tool('typescript/bin/tsc', ['--noEmit']) : generated;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

async function vitest(project: string, folder: string, variables: Variables): Promise<Outcome> {
  const file = path.join(folder, `${project}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const outcome = await tool('vitest/vitest.mjs', ['run', '--project', project, ...reporters], variables);
  const report = await readReport(file, vitestReport);
  return { ...outcome, tests: report && { passed: report.numPassedTests, failed: report.numFailedTests } };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

async function journeys(folder: string): Promise<Outcome> {
  let chromium: string;
  try {
    chromium = await ensureChromium();
  } catch (error) {
    return { isOk: false, tests: null, output: error instanceof Error ? error.message : '' };
  }
  await ensureFonts();
  const file = path.join(folder, 'journeys.json');
  const outcome = await tool('@playwright/test/cli.js', ['test', '--reporter=line,json'], {
    ...noDatabase,
    ROWAN_CHROMIUM: chromium,
    ROWAN_E2E_PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const report = await readReport(file, playwrightReport);
  const tests = report && {
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected,
  };
  return { ...outcome, tests };
}

async function readReport<Shape extends z.ZodType>(
  file: string,
  shape: Shape,
): Promise<z.output<Shape> | null> {
  return existsSync(file) ? shape.parse(JSON.parse(await readFile(file, 'utf8'))) : null;
}

/** Runs a program of a package on our own Node. */
async function tool(script: string, args: string[], variables: Variables = {}): Promise<Outcome> {
  return run([path.join(root, 'node_modules', script), ...args], variables);
}

/** Runs a TypeScript program of this project. */
async function program(script: string): Promise<Outcome> {
  return run([...nodeOptions, path.join(root, script)], {});
}

async function run(args: string[], variables: Variables): Promise<Outcome> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code]: [number | null] = await new Promise((resolve) => {
    child.once('close', (...outcome: [number | null]) => resolve(outcome));
  });
  process.off('exit', stop);
  return { isOk: code === 0, tests: null, output: Buffer.concat(chunks).toString('utf8') };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP socket has no port.');
  return address.port;
}
