/** Writes what an attack achieved, before and after protection, to the test's output. */
export function printFigure(attack: string, unprotected: string, ours: string): void {
  process.stdout.write(`${attack}: ${unprotected}; ours: ${ours}\n`);
}
