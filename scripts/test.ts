import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Outcome, testSteps } from './test-steps';

const wanted = process.argv.slice(2);
const folder = await mkdtemp(path.join(tmpdir(), 'rowan-report-'));
const steps = testSteps(folder);

const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

// Ending takes the runner of the moment along.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

const failures: string[] = [];
const total = { passed: 0, failed: 0 };
for (const { name, title, run } of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const startedMs = performance.now();
  process.stdout.write(`${title} … `);
  const outcome: Outcome = await run();
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const count = outcome.tests ? `${outcome.tests.passed} passed, ${outcome.tests.failed} failed, ` : '';
  process.stdout.write(`${outcome.isOk ? 'ok' : 'FAILED'} (${count}${seconds} s)\n`);
  total.passed += outcome.tests?.passed ?? 0;
  total.failed += outcome.tests?.failed ?? 0;
  if (outcome.isOk) continue;
  failures.push(title);
  // A step that fails without a failed test, such as the type check, counts as one.
  if (!outcome.tests?.failed) total.failed += 1;
  process.stdout.write(`${outcome.output.trim()}\n`);
}
await rm(folder, { recursive: true, force: true });

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(failures.length > 0 ? 1 : 0);
