import { gaussSuppression } from './gauss-suppression';
import { HidingPlan } from './hiding-plan';
import { complementaryCells, dropSuperfluous, improvePlan } from './improve-plan';
import { integerSuppression } from './integer-suppression';
import { LinearMoves } from './linear-moves';
import type { LinearSolver } from './linear-solver';
import type { ProtectionTask } from './protect-values';
import type { ProtectionOptions } from './protection';

/** 1 + log₂(1 + value): every blank costs, a total more than a small cell. */
function usualPrice(value: number): number {
  return 1 + Math.log2(1 + value);
}

/** Up to this many cells a table is improved by default, and a solver is asked. */
const improvedUpTo = 2_500;
/** Up to this many cells the choice of Gauss elimination is tried as a start as well. */
const gaussUpTo = 600;
/** A round takes milliseconds with boxes and a good part of a second with a solver on a large table. */
function usualRounds(cells: number, solved: boolean): number {
  if (solved) return cells <= gaussUpTo ? 20 : 0;
  return cells <= improvedUpTo ? 60 : 0;
}

/** Up to this many cells, and two dimensions, integer programming finds a start in well under a second. */
const integerUpTo = 120;
const integerRounds = 60;

/** What integer programming would hide, judging by the width of the widest requirement; nothing if it gives up. */
function integerStart(task: ProtectionTask, price: Float64Array, solver: LinearSolver): readonly number[] {
  const { primary, widthOf, zeros } = task;
  const width = Math.max(...[...primary.keys()].map(widthOf), 0);
  const rules = {
    width,
    floor: zeros === 'any' ? (0 as const) : (1 as const),
    priceOf: (cell: number) => price[cell] ?? 0,
    rounds: integerRounds,
  };
  return integerSuppression(task, primary, rules, solver) ?? [];
}

/**
 * Chooses the blanks of a table: from the primary cells alone and, for small tables, also from what Gauss
 * elimination or integer programming adds to them; the cheapest plan is improved. `unproven` is not empty when no choice will do.
 */
export function choosePlan(task: ProtectionTask, options: ProtectionOptions): HidingPlan {
  const { space, values, primary, mayHide, views, standing, widthOf } = task;
  const { price = usualPrice, solver } = options;
  const prices = {
    price: Float64Array.from(values, (value) => price(value)),
    mayHide,
  };
  const [view] = views;
  const alone = views.length === 1 && view?.releases.length === 1 && standing.length === 0;
  const linear =
    solver && view && alone && space.size <= improvedUpTo ? new LinearMoves(view, prices, solver) : undefined;
  const { rounds = usualRounds(space.size, linear !== undefined) } = options;
  const plan = new HidingPlan({
    views,
    prices,
    widthOf,
    ...(linear ? { linear, boxesWhenFree: space.size > gaussUpTo } : {}),
  });
  const nothing = plan.snapshot();
  const primaryCells = new Set(primary.keys());
  const smallestFirst = [...primaryCells].toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const starts: (readonly number[])[] = [task.first];
  if (alone && space.size <= gaussUpTo) starts.push([...task.first, ...gaussSuppression(task, primary)]);
  if (linear && solver && space.axes.length <= 2 && space.size <= integerUpTo) {
    starts.push([...task.first, ...integerStart(task, prices.price, solver)]);
  }
  let best: ReturnType<HidingPlan['snapshot']> | undefined;
  let bestCost = Infinity;
  try {
    for (const start of starts) {
      plan.restore(nothing);
      plan.waitFor(standing);
      for (const cell of [...smallestFirst, ...start]) plan.hide(cell);
      plan.settle(true);
      if (plan.unproven.size > 0) return plan;
      const complementary = complementaryCells(plan, primaryCells);
      dropSuperfluous(plan, complementary);
      const cost = complementaryCells(plan, primaryCells).reduce(
        (sum, cell) => sum + (prices.price[cell] ?? 0),
        0,
      );
      if (cost >= bestCost) continue;
      bestCost = cost;
      best = plan.snapshot();
    }
    if (best) plan.restore(best);
    improvePlan(plan, primaryCells, rounds);
    return plan;
  } finally {
    linear?.close();
  }
}
