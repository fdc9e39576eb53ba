import { attackerSystem, type AttackerSystem, type Readable } from './attacker-system';
import { cellState, type Target } from './attacker-view';
import { atomsByCell, codesOf } from './cell-space';
import type { CellCodes } from './joint-space';
import { RowBuilder, type LinearSession, type LinearSolver } from './linear-solver';
import { reduceSystem, type SystemBlock } from './reduced-system';
import { TableError } from './table-error';

/** What a reader can work out about a blank: it lies between `least` and `most` (`Infinity`: no bound). */
export interface AuditedInterval {
  readonly kind: Extract<Target['kind'], 'cell' | 'earlier'>;
  readonly release?: string;
  readonly codes: CellCodes;
  readonly least: number;
  readonly most: number;
}

/** Linear optima are trusted to this many cases; a bound that misses a whole number by less is that number. */
const tolerance = 1e-6;

/**
 * Solves, for every blank of the table and of each earlier release, the least and the greatest value over all
 * non-negative tables that agree with everything readable (Fischetti & Salazar-González's attacker). Bounds are
 * rounded inwards to whole numbers. Works from published values alone; blocks that share no equation are solved
 * apart. Throws `TableError('solver')` when the releases contradict each other or the solver fails.
 */
export function auditIntervals(readable: Readable, solver: LinearSolver): AuditedInterval[] {
  const system = attackerSystem(readable);
  const { fixed, blocks, blockOf } = reduceSystem(system.sums);
  const sessions = blocks.map((block) => new BlockBounds(block, solver));
  try {
    return blankTargets(system).map(({ unknowns, ...target }) => {
      let least = 0;
      let most = 0;
      const byBlock = new Map<number, number[]>();
      for (const unknown of unknowns) {
        const block = blockOf.get(unknown);
        const value = fixed.get(unknown);
        least += value ?? 0;
        most += value ?? (block === undefined ? Infinity : 0);
        if (block !== undefined) byBlock.set(block, [...(byBlock.get(block) ?? []), unknown]);
      }
      for (const [block, members] of byBlock) {
        const bounds = sessions[block]?.bounds(members);
        least += bounds?.least ?? 0;
        most += bounds?.most ?? Infinity;
      }
      return { ...target, least: Math.ceil(least - tolerance) + 0, most: Math.floor(most + tolerance) + 0 };
    });
  } finally {
    for (const session of sessions) session.close();
  }
}

/** The blanks of all releases, with the unknowns each is the sum of. */
function blankTargets(
  system: AttackerSystem,
): (Omit<AuditedInterval, 'least' | 'most'> & { readonly unknowns: readonly number[] })[] {
  const { space, releases } = system;
  const atoms = atomsByCell(space);
  return releases.flatMap(({ name, regions, state }) =>
    [...state.keys()]
      .filter((cell) => state[cell] === cellState.hidden)
      .map((cell) => ({
        ...(name === null ? { kind: 'cell' as const } : { kind: 'earlier' as const, release: name }),
        codes: codesOf(space, cell),
        unknowns: regions.flatMap((region) => (atoms[cell] ?? []).map((atom) => region * space.size + atom)),
      })),
  );
}

/** The linear programme of one block, opened when first asked. */
class BlockBounds {
  readonly #block: SystemBlock;
  readonly #solver: LinearSolver;
  readonly #column: ReadonlyMap<number, number>;
  readonly #bounded: boolean;
  #session: LinearSession | undefined;

  constructor(block: SystemBlock, solver: LinearSolver) {
    this.#block = block;
    this.#solver = solver;
    this.#column = new Map(block.unknowns.map((unknown, column) => [unknown, column]));
    const limited = new Set(
      block.sums.filter(({ most }) => most < Infinity).flatMap(({ unknowns }) => unknowns),
    );
    this.#bounded = block.unknowns.every((unknown) => limited.has(unknown));
  }

  bounds(unknowns: readonly number[]): { least: number; most: number } {
    const costs = new Float64Array(this.#block.unknowns.length);
    for (const unknown of unknowns) costs[this.#column.get(unknown) ?? -1] = 1;
    const least = this.#optimum(costs);
    const unlimited = !this.#bounded && unknowns.some((unknown) => this.#isUnlimited(unknown));
    return { least, most: unlimited ? Infinity : -this.#optimum(costs.map((cost) => -cost)) };
  }

  #isUnlimited(unknown: number): boolean {
    return !this.#block.sums.some(({ unknowns, most }) => most < Infinity && unknowns.includes(unknown));
  }

  #optimum(costs: Float64Array): number {
    this.#session ??= this.#open();
    const optimum = this.#session.minimize(costs);
    if (!optimum) throw new TableError('solver', 'the releases contradict each other');
    return optimum.value;
  }

  #open(): LinearSession {
    const rows = new RowBuilder();
    for (const { unknowns, least, most } of this.#block.sums) {
      const columns = unknowns.map((unknown) => this.#column.get(unknown) ?? -1);
      rows.add(
        columns,
        columns.map(() => 1),
        least,
        most,
      );
    }
    const width = this.#block.unknowns.length;
    return this.#solver.open({
      lower: new Float64Array(width),
      upper: new Float64Array(width).fill(Infinity),
      ...rows.build(),
    });
  }

  close(): void {
    this.#session?.close();
  }
}
