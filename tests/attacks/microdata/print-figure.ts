/** One line of the attack report: what the attacker got from the naive file, and from ours. */
export function printFigure(attack: string, naive: string, ours: string): void {
  process.stdout.write(`${attack}: naive ${naive}; ours ${ours}\n`);
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
