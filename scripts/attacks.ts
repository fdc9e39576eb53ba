import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './bootstrap.mjs';

/** Attack suites by name: `npm run test:attacks -- privacy`. Without a name all of them run. */
const suites: Readonly<Record<string, readonly string[]>> = { privacy: ['tests/attacks'] };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. Suites: ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}

const folders = (asked.length > 0 ? asked : Object.keys(suites)).flatMap((name) => suites[name] ?? []);
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
// The figures of the attacks are what is asked for, so the runner's own output is shown.
const child = spawn(process.execPath, [vitest, 'run', '--project', 'attacks', ...folders], {
  cwd: root,
  env: { ...process.env, DATABASE_URL: '', ROWAN_APP_DATABASE_URL: '' },
  stdio: 'inherit',
});
process.once('exit', () => child.kill('SIGTERM'));
const [code]: [number | null] = await new Promise((resolve) => {
  child.once('close', (...outcome: [number | null]) => resolve(outcome));
});
process.exitCode = code ?? 1;
