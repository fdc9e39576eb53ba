import { alternationsFor, type Alternation } from './alternation';
import { cellState, type AttackerView, type Target } from './attacker-view';
import { atomsByCell, cellsContaining, nodeOfCell, type CellSpace } from './cell-space';
import { effectOn, regionMovesOf, type RegionMove } from './region-moves';

/**
 * A change of the case file that no shown cell betrays: `amount` times `signs` cases are added to each of the cells
 * in the regions it moves. Boxes have signs of +1 and -1.
 */
export interface Move {
  readonly cells: Int32Array;
  readonly signs: Int8Array | Int32Array;
  readonly regions: Int8Array;
  readonly amount: number;
}

/** Regions with more occupied atoms than this have enough cases for boxes. */
const mostTransferred = 60;

/** What a search may spend: the price of a shown cell of the current release, and whether it may be hidden. */
export interface HidingPrices {
  readonly price: Float64Array;
  readonly mayHide: Uint8Array;
}

/**
 * Finds alternating boxes in one attacker's view. Holds the values as moved so far, so that several moves add up
 * to one whole-number alternative of the case file.
 */
export class MoveSearch {
  readonly #view: AttackerView;
  readonly #prices: HidingPrices;
  readonly #now: Float64Array[];
  readonly #regionNow: Float64Array[];
  readonly #regionMoves: readonly RegionMove[];
  readonly #single: boolean;
  readonly #state: Uint8Array;
  readonly #floor: Uint8Array;
  readonly #values: Float64Array;
  readonly #alternations: Alternation[][][];
  /** The atoms of each cell and of the whole space; empty for a table alone, which has no small regions. */
  readonly #atoms: readonly (readonly number[])[];
  readonly #allAtoms: readonly number[];
  readonly #done: Move[] = [];

  readonly #cells: Int32Array;
  readonly #signs: Int8Array;
  #room = 0;
  #cost = 0;
  #direction = 1;
  #need = 0;
  #budget = 0;
  #priced = 1;
  #move: RegionMove = { regions: new Int8Array(0), effects: new Int8Array(0) };
  #bestScore = Infinity;
  #best: Move | undefined;

  constructor(view: AttackerView, prices: HidingPrices) {
    this.#view = view;
    this.#prices = prices;
    this.#now = view.releases.map(({ values }) => values.slice());
    this.#regionNow = view.regions.map((values) => values.slice());
    this.#regionMoves = regionMovesOf(view);
    this.#single = view.regions.length === 1 && view.releases.length === 1 && view.attacker === null;
    this.#state = view.releases[0]?.state ?? new Uint8Array(0);
    this.#floor = view.releases[0]?.floor ?? new Uint8Array(0);
    this.#values = this.#now[0] ?? new Float64Array(0);
    this.#alternations = view.space.axes.map(() => []);
    this.#atoms = this.#single ? [] : atomsByCell(view.space);
    this.#allAtoms = this.#atoms[view.space.size - 1] ?? [];
    const most = largestBox(view.space);
    this.#cells = new Int32Array(most);
    this.#signs = new Int8Array(most);
  }

  /** Puts the values back to the truth. */
  reset(): void {
    for (const move of this.#done) this.#shift(move, -move.amount);
    this.#done.length = 0;
  }

  /** Takes a move, so that the next search starts from its result. */
  take(move: Move): void {
    this.#shift(move, move.amount);
    this.#done.push(move);
  }

  /** The moves taken since the last reset. */
  taken(): readonly Move[] {
    return [...this.#done];
  }

  /**
   * The box that changes the target in `direction` at the lowest price of newly hidden cells for each unit
   * gained, at most `budget`; among equals the one with the most room, then the first in code order. `need` caps
   * how much is worth gaining. Undefined when there is none. Where `atAnyPrice`, prices are not looked at.
   */
  find(
    target: Target,
    direction: 1 | -1,
    need: number,
    budget: number,
    atAnyPrice = false,
  ): Move | undefined {
    this.#priced = atAnyPrice ? 0 : 1;
    this.#bestScore = Infinity;
    this.#best = undefined;
    this.#budget = budget;
    const path = this.#path(target.cell);
    for (const move of this.#regionMoves) {
      let effect = 0;
      for (let region = 0; region < move.regions.length; region += 1) {
        effect += (move.regions[region] ?? 0) * (target.regionWeights[region] ?? 0);
      }
      if (effect === 0) continue;
      this.#move = move;
      this.#direction = effect > 0 ? direction : -direction;
      this.#need = Math.ceil(need / Math.abs(effect));
      this.#room = this.#need;
      this.#cost = 0;
      this.#cells[0] = target.cell;
      this.#signs[0] = this.#direction;
      if (this.#passes(target.cell, this.#direction)) this.#extend(path, 0, 1);
      if (!this.#single) this.#transfer(target.cell);
    }
    return this.#best;
  }

  /**
   * Tries to let one case of a small region change all its codes at once: it leaves one atom and enters another,
   * on different sides of the target. Boxes need other cases to change places with; a small region has few.
   */
  #transfer(target: number): void {
    const moving = [...this.#move.regions.keys()].filter((region) => this.#move.regions[region] !== 0);
    const [region, other] = moving;
    if (region === undefined || other !== undefined) return;
    const occupied = this.#occupied(region);
    if (occupied.length > mostTransferred) return;
    const inside = this.#atoms[target] ?? [];
    const isInside = (atom: number): boolean => inside.includes(atom);
    const [leaving, entering] =
      this.#direction > 0
        ? [occupied.filter((atom) => !isInside(atom)), inside]
        : [occupied.filter(isInside), this.#allAtoms.filter((atom) => !isInside(atom))];
    for (const from of leaving) {
      for (const to of entering) {
        if (this.#bestScore === 0) return;
        this.#tryTransfer(from, to);
      }
    }
  }

  #occupied(region: number): number[] {
    const values = this.#regionNow[region] ?? new Float64Array(0);
    return this.#allAtoms.filter((cell) => (values[cell] ?? 0) > 0);
  }

  #tryTransfer(from: number, to: number): void {
    const lost = cellsContaining(this.#view.space, from);
    const gained = cellsContaining(this.#view.space, to);
    this.#room = this.#need;
    this.#cost = 0;
    let filled = 0;
    const add = (cell: number, change: number): boolean => {
      this.#cells[filled] = cell;
      this.#signs[filled] = change;
      filled += 1;
      return this.#passes(cell, change);
    };
    const open =
      gained.every((cell) => lost.includes(cell) || add(cell, 1)) &&
      lost.every((cell) => gained.includes(cell) || add(cell, -1));
    if (open) this.#keep(filled);
  }

  #path(cell: number): Alternation[][] {
    const { space } = this.#view;
    return space.axes.map((axis, at) => {
      const node = nodeOfCell(space, cell, at);
      const byNode = this.#alternations[at] ?? [];
      const known = byNode[node] ?? alternationsFor(axis, space.strides[at] ?? 1, node);
      byNode[node] = known;
      return known;
    });
  }

  /** Multiplies the box so far by each alternation of the next axis, leaving a branch once it cannot win. */
  #extend(path: readonly Alternation[][], axis: number, count: number): void {
    const alternations = path[axis];
    if (!alternations) {
      this.#keep(count);
      return;
    }
    const room = this.#room;
    const cost = this.#cost;
    for (const { offsets, signs } of alternations) {
      let filled = count;
      let open = true;
      for (let step = 1; step < offsets.length && open; step += 1) {
        const offset = offsets[step] ?? 0;
        const flip = signs[step] ?? 1;
        for (let at = 0; at < count && open; at += 1) {
          const cell = (this.#cells[at] ?? 0) + offset;
          const sign = (this.#signs[at] ?? 0) * flip;
          this.#cells[filled] = cell;
          this.#signs[filled] = sign;
          filled += 1;
          open = this.#passes(cell, sign);
        }
      }
      if (open && this.#cost / this.#room <= this.#bestScore) this.#extend(path, axis + 1, filled);
      this.#room = room;
      this.#cost = cost;
      if (this.#bestScore === 0 && this.#best && this.#best.amount >= this.#need) return;
    }
  }

  /** Adds a cell's price and narrows the room; false when a shown cell or an empty one stands in the way. */
  #passes(cell: number, sign: number): boolean {
    if (this.#single) return this.#passesSingle(cell, sign);
    const { releases, regions, space } = this.#view;
    const { effects } = this.#move;
    for (let k = 0; k < releases.length; k += 1) {
      const effect = effects[k] ?? 0;
      const release = releases[k];
      if (effect === 0 || !release) continue;
      const state = release.state[cell];
      if (state === cellState.absent) continue;
      if (state === cellState.shown) {
        if (k !== 0 || this.#prices.mayHide[cell] !== 1) return false;
        this.#cost += this.#priced * (this.#prices.price[cell] ?? 0);
        if (this.#cost > this.#budget) return false;
      }
      if (sign * effect < 0) {
        const room = (this.#now[k]?.[cell] ?? 0) - (release.floor[cell] ?? 0);
        if (room < this.#room) this.#room = room;
        if (room <= 0) return false;
      }
    }
    if (space.isAtom[cell] !== 1) return true;
    for (let region = 0; region < regions.length; region += 1) {
      if (sign * (this.#move.regions[region] ?? 0) >= 0) continue;
      const room = this.#regionNow[region]?.[cell] ?? 0;
      if (room < this.#room) this.#room = room;
      if (room <= 0) return false;
    }
    return true;
  }

  /** The same for one table alone, whose cells are all in it and bound its atoms. */
  #passesSingle(cell: number, sign: number): boolean {
    if (this.#state[cell] === cellState.shown) {
      if (this.#prices.mayHide[cell] !== 1) return false;
      this.#cost += this.#priced * (this.#prices.price[cell] ?? 0);
      if (this.#cost > this.#budget) return false;
    }
    if (sign > 0) return true;
    const room = (this.#values[cell] ?? 0) - (this.#floor[cell] ?? 0);
    if (room < this.#room) this.#room = room;
    return room > 0;
  }

  #keep(count: number): void {
    const score = this.#cost / this.#room;
    if (score > this.#bestScore) return;
    if (score === this.#bestScore && this.#best && this.#room <= this.#best.amount) return;
    this.#bestScore = score;
    this.#best = {
      cells: this.#cells.slice(0, count),
      signs: this.#signs.slice(0, count),
      regions: this.#move.regions,
      amount: this.#room,
    };
  }

  #shift(move: Move, amount: number): void {
    this.#view.releases.forEach(({ counts }, k) => {
      shiftValues(this.#now[k], move, effectOn(counts, move.regions) * amount);
    });
    if (this.#single) return;
    move.regions.forEach((weight, region) => shiftValues(this.#regionNow[region], move, weight * amount));
  }
}

function shiftValues(values: Float64Array | undefined, { cells, signs }: Move, amount: number): void {
  if (!values || amount === 0) return;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? 0;
    values[cell] = (values[cell] ?? 0) + (signs[at] ?? 0) * amount;
  }
}

/** How many cells a box can have: on each axis, the codes above the one entered and above the one left. */
function largestBox(space: CellSpace): number {
  return space.axes.reduce((cells, { containing }) => {
    const depth = Math.max(...containing.map((nodes) => nodes.length));
    return cells * 2 * depth;
  }, 1);
}
