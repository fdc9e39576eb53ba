import { cellState, type AttackerView, type Target } from './attacker-view';
import type { LinearMoves } from './linear-moves';
import { TableError } from './table-error';
import { MoveSearch, type HidingPrices, type Move } from './cheapest-move';
import { effectOn } from './region-moves';

/** Two whole-number alternatives of the case file that agree with everything shown and differ in one target. */
export interface Proof {
  readonly target: Target;
  readonly lowering: readonly Move[];
  readonly raising: readonly Move[];
  /** The cells of the current release whose being blank the proof relies on. */
  readonly relies: ReadonlySet<number>;
}

/** How far boxes took a target: down, and down and up together. */
interface Attempt {
  readonly lowered: number;
  readonly reached: number;
  readonly proof: Proof;
}

/** What an attempt may hide cells for; `anything` takes the roomiest boxes and lets what they need be hidden. */
type Paying = 'nothing' | 'raising' | 'both' | 'anything';

/** What is fixed about a plan: the views share one `state` array for the current release. */
export interface PlanSetting {
  /** For a single table: a solver that finds what boxes cannot. */
  readonly linear?: LinearMoves;
  /** Ask the solver only where a proof would otherwise cost a cell, not where it might save one. */
  readonly boxesWhenFree?: boolean;
  readonly views: readonly AttackerView[];
  readonly prices: HidingPrices;
  /** The width a hidden cell of the current release needs. */
  readonly widthOf: (cell: number) => number;
}

/**
 * A growing choice of blank cells with a proof for every target: each blank cell against each attacker, and the
 * standing targets. Cells are hidden only to complete a proof, at the lowest price; nothing is ever assumed from
 * a solver.
 */
export class HidingPlan {
  readonly setting: PlanSetting;
  readonly state: Uint8Array;
  readonly unproven = new Set<Target>();
  readonly #searches: readonly MoveSearch[];
  readonly #proofs = new Map<Target, Proof>();
  readonly #cellTargets = new Map<number, readonly Target[]>();
  #waiting: Target[] = [];

  constructor(setting: PlanSetting) {
    this.setting = setting;
    this.state = setting.views[0]?.releases[0]?.state ?? new Uint8Array(0);
    this.#searches = setting.views.map((view) => new MoveSearch(view, setting.prices));
  }

  /** Puts targets in line to be proven. */
  waitFor(targets: readonly Target[]): void {
    this.#waiting.push(...targets);
  }

  /** Blanks a cell; it becomes a target for every attacker. */
  hide(cell: number): void {
    if (this.state[cell] !== cellState.shown) return;
    this.state[cell] = cellState.hidden;
    this.#waiting.push(...this.targetsOf(cell));
  }

  /**
   * Shows a cell again and returns the proofs this takes away: those of its own targets, and those that relied on
   * its being blank, whose targets wait to be proven anew.
   */
  show(cell: number): Proof[] {
    this.state[cell] = cellState.shown;
    const lost: Proof[] = [];
    for (const target of this.targetsOf(cell)) {
      const proof = this.#proofs.get(target);
      if (proof && this.#proofs.delete(target)) lost.push(proof);
    }
    for (const proof of this.#proofs.values()) {
      if (!proof.relies.has(cell)) continue;
      lost.push(proof);
      this.#waiting.push(proof.target);
    }
    for (const { target } of lost) this.#proofs.delete(target);
    return lost;
  }

  /** All proofs, in the order they were made. */
  proofs(): Proof[] {
    return [...this.#proofs.values()];
  }

  proofOf(target: Target): Proof | undefined {
    return this.#proofs.get(target);
  }

  /** Blanks a cell whose proofs, and those that rely on it, are already known. */
  hideWith(cell: number, proofs: readonly Proof[]): void {
    this.state[cell] = cellState.hidden;
    for (const proof of proofs) this.#proofs.set(proof.target, proof);
    this.#waiting = [];
  }

  targetsOf(cell: number): readonly Target[] {
    const known = this.#cellTargets.get(cell);
    if (known) return known;
    const width = this.setting.widthOf(cell);
    const targets = this.setting.views.map((view, at): Target => {
      const counts = view.releases[0]?.counts ?? new Uint8Array(0);
      return { kind: 'cell', view: at, cell, regionWeights: Int8Array.from(counts), width };
    });
    this.#cellTargets.set(cell, targets);
    return targets;
  }

  /**
   * Proves everything that waits, hiding more cells where `mayPay`. Returns false at the first target that has no
   * proof without paying; when paying, a target that cannot be proven at any price is set aside in `unproven`.
   */
  settle(mayPay: boolean): boolean {
    for (let at = 0; at < this.#waiting.length; at += 1) {
      const target = this.#waiting[at];
      if (!target || this.#proofs.has(target) || this.#isShownAgain(target)) continue;
      const proof = this.#prove(target, mayPay);
      if (proof) this.#proofs.set(target, proof);
      else if (mayPay) this.unproven.add(target);
      else return false;
    }
    this.#waiting = [];
    return true;
  }

  /** Copies of what is chosen and proven, for `restore`. */
  snapshot(): { state: Uint8Array; proofs: readonly Proof[] } {
    return { state: this.state.slice(), proofs: this.proofs() };
  }

  restore({ state, proofs }: { state: Uint8Array; proofs: readonly Proof[] }): void {
    this.state.set(state);
    this.#proofs.clear();
    for (const proof of proofs) this.#proofs.set(proof.target, proof);
    this.#waiting = [];
  }

  /** The order in which waiting targets are proven decides ties; improvement shuffles it. */
  reorderWaiting(order: (targets: Target[]) => Target[]): void {
    this.#waiting = order(this.#waiting);
  }

  #isShownAgain({ kind, cell }: Target): boolean {
    return kind === 'cell' && this.state[cell] !== cellState.hidden;
  }

  /** How far apart two values of a target are with the present blanks, up to its width. */
  reach(target: Target): number {
    return this.#attempt(target, 'nothing').reached;
  }

  /** Through the present blanks if it can be; else, when paying, the solver's way before that of boxes. */
  #prove(target: Target, mayPay: boolean): Proof | undefined {
    const boxes = this.#attempt(target, 'nothing');
    if (boxes.reached >= target.width) return boxes.proof;
    if (!mayPay && this.setting.boxesWhenFree === true) return undefined;
    const lowest = this.#lowest(target, boxes);
    const solved =
      this.#raise(target, lowest, false) ?? (mayPay ? this.#raise(target, lowest, true) : undefined);
    if (solved || !mayPay) return solved;
    for (const paying of ['raising', 'both', 'anything'] as const) {
      const paid = this.#attempt(target, paying);
      if (paid.reached >= target.width) return paid.proof;
    }
    return undefined;
  }

  /** Lowers through any blanks at once, if that takes the target further down than boxes did. */
  #lowest({ cell, width }: Target, { lowered, proof }: Attempt): Pick<Attempt, 'lowered' | 'proof'> {
    const { linear } = this.setting;
    const further = linear?.furthest(cell, -1, width) ?? 0;
    const down = further > lowered ? linear?.find(cell, -1, further, false) : undefined;
    return down ? { lowered: further, proof: { ...proof, lowering: [down] } } : { lowered, proof };
  }

  /** Completes what is lowered by raising the target through any blanks at once, or through cells to hide. */
  #raise(
    target: Target,
    { lowered, proof: { lowering } }: Pick<Attempt, 'lowered' | 'proof'>,
    mayPay: boolean,
  ): Proof | undefined {
    const { linear } = this.setting;
    const left = target.width - lowered;
    const up = left > 0 ? linear?.find(target.cell, 1, left, mayPay) : undefined;
    if (!linear || (left > 0 && !up)) return undefined;
    const relies = new Set<number>();
    const raising = up ? [up] : [];
    for (const move of [...lowering, ...raising]) this.#rely(target.view, move, relies);
    return { target, lowering, raising, relies };
  }

  /** Lowers, then raises the target until the width is reached; what may hide cells is told by `paying`. */
  #attempt(target: Target, paying: Paying): Attempt {
    const search = this.#searches[target.view];
    if (!search) throw new TableError('proof', 'a target without a view');
    const relies = new Set<number>();
    let reached = 0;
    const pays = (direction: 1 | -1): boolean => paying === 'both' || (paying === 'raising' && direction > 0);
    const find = (direction: 1 | -1, need: number): Move | undefined => {
      if (paying === 'anything') return search.find(target, direction, need, Infinity, true);
      const free = search.find(target, direction, need, 0);
      return free ?? (pays(direction) ? search.find(target, direction, need, Infinity) : undefined);
    };
    const walk = (direction: 1 | -1): readonly Move[] => {
      search.reset();
      while (reached < target.width) {
        const move = find(direction, target.width - reached);
        if (!move) break;
        this.#rely(target.view, move, relies);
        search.take(move);
        reached += move.amount * Math.abs(effectOn(target.regionWeights, move.regions));
      }
      return search.taken();
    };
    const lowering = walk(-1);
    const lowered = reached;
    const raising = walk(1);
    search.reset();
    return { lowered, reached, proof: { target, lowering, raising, relies } };
  }

  /** Notes the cells of the current release that a move changes, and hides those still shown. */
  #rely(view: number, move: Move, relies: Set<number>): void {
    const counts = this.setting.views[view]?.releases[0]?.counts ?? new Uint8Array(0);
    if (effectOn(counts, move.regions) === 0) return;
    for (const cell of move.cells) {
      if (this.state[cell] === cellState.absent) continue;
      relies.add(cell);
      this.hide(cell);
    }
  }
}
