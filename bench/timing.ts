import type { CodedColumn } from '@/lib/privacy/risk/coded-table';

/** Milliseconds that work took by the clock. */
export function measureMs(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of the fastest of several runs: the one the other users of the machine disturbed least. */
export function fastestMs(runs: number, work: () => void): number {
  return Array.from({ length: runs }, () => measureMs(work)).reduce((best, ms) => Math.min(best, ms));
}

/** What the machine needs to look at every cell once: the floor that other times are given in multiples of. */
export function plainPassMs(columns: readonly CodedColumn[], rowCount: number): number {
  let sum = 0;
  const ms = fastestMs(15, () => {
    for (const { codes } of columns) for (let row = 0; row < rowCount; row += 1) sum += codes[row] ?? 0;
  });
  if (sum < 0) throw new Error('Codes are not negative.');
  return ms;
}

/** One line of a report: milliseconds, and how many plain passes that is. */
export function printTime(what: string, ms: number, passMs: number, notes = ''): void {
  const times = ms / passMs;
  process.stdout.write(
    `  ${what.padEnd(32)} ${ms.toFixed(2).padStart(10)} ms ${times.toFixed(times < 10 ? 1 : 0).padStart(7)} ×  ${notes}\n`,
  );
}

/** The value that a fraction of all values stays under. */
export function quantile(values: readonly number[], fraction: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))] ?? 0;
}
