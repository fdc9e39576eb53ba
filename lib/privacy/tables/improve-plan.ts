import { cellState, type Target } from './attacker-view';
import type { HidingPlan } from './hiding-plan';

/** A small generator with a fixed seed: the same table always gets the same blanks. Not a source of noise. */
export function fixedSequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Cells hidden only to protect others, dearest first. */
export function complementaryCells(plan: HidingPlan, primary: ReadonlySet<number>): number[] {
  const cells: number[] = [];
  plan.state.forEach((state, cell) => {
    if (state === cellState.hidden && !primary.has(cell)) cells.push(cell);
  });
  const { price } = plan.setting.prices;
  return cells.toSorted((a, b) => (price[b] ?? 0) - (price[a] ?? 0) || a - b);
}

/** Shows again each cell that the remaining blanks can do without. */
export function dropSuperfluous(plan: HidingPlan, cells: readonly number[]): void {
  for (const cell of cells) {
    if (plan.state[cell] !== cellState.hidden) continue;
    const lost = plan.show(cell);
    if (!plan.settle(false)) plan.hideWith(cell, lost);
  }
}

/**
 * Ruin and recreate: shows a few neighbouring complementary cells, proves what broke in another order with those
 * cells made dearer, and keeps the result when it costs no more. Deterministic; `rounds` bounds the work.
 */
export function improvePlan(plan: HidingPlan, primary: ReadonlySet<number>, rounds: number): void {
  const random = fixedSequence(plan.state.length);
  const { price } = plan.setting.prices;
  const cost = (): number =>
    complementaryCells(plan, primary).reduce((sum, cell) => sum + (price[cell] ?? 0), 0);
  let best = cost();
  for (let round = 0; round < rounds; round += 1) {
    const chosen = complementaryCells(plan, primary);
    const pivot = chosen[Math.floor(random() * chosen.length)];
    if (pivot === undefined) return;
    const before = plan.snapshot();
    const ruined = neighbours(plan, chosen, pivot, random);
    for (const cell of ruined) plan.show(cell);
    const usual = ruined.map((cell) => price[cell] ?? 0);
    ruined.forEach((cell, at) => (price[cell] = (usual[at] ?? 0) * (random() < 0.7 ? 4 : 1)));
    plan.reorderWaiting((targets) => shuffled(targets, random));
    plan.settle(true);
    ruined.forEach((cell, at) => (price[cell] = usual[at] ?? 0));
    const added = complementaryCells(plan, primary).filter((cell) => before.state[cell] !== cellState.hidden);
    dropSuperfluous(plan, added);
    const now = cost();
    if (now <= best && plan.unproven.size === 0) best = now;
    else plan.restore(before);
    plan.unproven.clear();
  }
}

/** The pivot and up to three other complementary cells that its own proofs rely on. */
function neighbours(
  plan: HidingPlan,
  chosen: readonly number[],
  pivot: number,
  random: () => number,
): number[] {
  const proofs = plan.targetsOf(pivot).map((target) => plan.proofOf(target));
  const related = chosen.filter((cell) => cell !== pivot && proofs.some((proof) => proof?.relies.has(cell)));
  return [pivot, ...shuffled(related, random).slice(0, 3)];
}

function shuffled<T extends Target | number>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
