import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.mjs';
import { sayFailure, sentence, step } from './say.mjs';

/** What has to be true before TypeScript can run. Plain JavaScript for any Node ≥ 20.19, no packages. */

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Ends the process with one line. */
class Refusal extends Error {
  /**
   * @param {string} reason
   * @param {Record<string, string | number>} [values]
   */
  constructor(reason, values) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}

/**
 * Installs what the lock file asks for, if it is not there, and returns the Node that runs the rest. Ends the
 * process with one line when that cannot be.
 */
export async function bootstrap() {
  try {
    assertHostNode(process.versions.node);
    if (!isInstalled(root)) {
      await alone(async () => {
        if (!isInstalled(root)) await install();
      });
    }
    return findNode();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    sayFailure(error.reason, error.values);
    return process.exit(1);
  }
}

/**
 * Runs a TypeScript program of this project and ends with its exit code. Signals are passed on; the program learns
 * through the closed channel when this process is killed.
 * @param {string} node
 * @param {string} script
 * @param {readonly string[]} args
 */
export async function runProgram(node, script, args) {
  const child = spawn(node, [...nodeOptions, path.join(root, script), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, passOn);
  const parent = process.ppid;
  // npm killed outright passes nothing on. Whoever starts this without npm may go away and leave it running.
  const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500);
  if (!process.env.npm_lifecycle_event) clearInterval(watch);
  const [code] = await once(child, 'exit');
  process.exit(code ?? 1);
}

const settingsFile = path.join(root, '.env');

/** Flags under which the project's TypeScript runs: `server-only` resolves to nothing, what `.env` sets is set. */
export const nodeOptions = [
  '--conditions=react-server',
  '--disable-warning=ExperimentalWarning',
  ...(existsSync(settingsFile) ? [`--env-file=${settingsFile}`] : []),
  '--import',
  'tsx',
];

/** @param {string} version */
function assertHostNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Refusal('nodeTooOld', { found: version });
}

function findNode() {
  const brought = path.join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(brought)) return brought;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Refusal('nodeMissing', { platform: `${process.platform}-${process.arch}` });
}

async function install() {
  const isFirst = !existsSync(path.join(root, 'node_modules'));
  await step(isFirst ? 'installing' : 'updating', async () => {
    // The same npm that runs us, on the same Node; build tools are development packages, also for operators.
    const npm = process.env.npm_execpath;
    const command = npm ? [process.execPath, npm] : ['npm'];
    // Not `npm ci`: it refuses where a registry lacks some other platform's optional packages. This keeps to the
    // lock file's versions and hashes just the same, and `--no-save` leaves the lock file as it is.
    const args = ['install', '--no-save', '--include=dev', '--include=optional', '--loglevel=error'];
    const [program = 'npm', ...first] = command;
    const child = spawn(program, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (/** @type {Buffer} */ chunk) => {
      said = (said + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    const code = await new Promise((resolve) => {
      child.on('error', () => resolve(1));
      child.on('close', resolve);
    });
    process.off('SIGTERM', stop);
    if (code === 0 && isInstalled(root)) return;
    process.stderr.write(`\n${said.trim()}\n`);
    throw new Refusal('installFailed');
  });
}

/**
 * Runs `work` while no other process of this machine prepares the same clone.
 * @param {() => Promise<void>} work
 */
export async function alone(work) {
  const { dev, ino } = statSync(root);
  for (let isTold = false; ;) {
    // A name in Linux's abstract namespace: the kernel frees it when the process ends, however it ends.
    const server = createServer().listen(`\0rowan-clone-${dev}-${ino}`);
    try {
      await once(server, 'listening');
      try {
        return await work();
      } finally {
        server.close();
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
      if (!isTold) process.stderr.write(`${sentence('progress', 'waiting')} …\n`);
      isTold = true;
      await pause(300);
    }
  }
}
