import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What the start commands say, in the language of the terminal. Works before anything is installed. */

const files = { ko: 'ko', zh: 'zh-Hans' };

/** @param {Record<string, string | undefined>} environment */
export function terminalLocale(environment) {
  const setting = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return files[/** @type {keyof typeof files} */ (setting.slice(0, 2))] ?? 'en';
}

/**
 * The sentences of `messages/<locale>/start.json`: `sentences.progress.building`.
 * @type {Record<string, Record<string, string>>}
 */
const sentences = JSON.parse(
  readFileSync(
    path.join(import.meta.dirname, '../messages', terminalLocale(process.env), 'start.json'),
    'utf8',
  ),
);

/**
 * The sentence of a group and key with its values filled in.
 * @param {'progress' | 'ready' | 'failure'} group
 * @param {string} key
 * @param {Readonly<Record<string, string | number>>} [values]
 */
export function sentence(group, key, values = {}) {
  const text = sentences[group]?.[key] ?? key;
  return text.replace(/\{(\w+)\}/gu, (whole, name) => String(values[name] ?? whole));
}

/**
 * Shows one line while `work` runs: what it is, then how long it took.
 * @template T
 * @param {string} key of `progress`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(key, work) {
  const startedMs = performance.now();
  process.stderr.write(`${sentence('progress', key)} … `);
  try {
    const result = await work();
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    process.stderr.write(`${sentence('progress', 'done', { seconds })}\n`);
    return result;
  } catch (error) {
    process.stderr.write(`${sentence('progress', 'failed')}\n`);
    throw error;
  }
}

/**
 * Says in one line why Rowan did not start.
 * @param {string} reason of `failure`
 * @param {Readonly<Record<string, string | number>>} [values]
 * @param {'heading' | 'headingStopped'} [heading]
 */
export function sayFailure(reason, values = {}, heading = 'heading') {
  process.stderr.write(`${sentence('failure', heading)} ${sentence('failure', reason, values)}\n`);
}
