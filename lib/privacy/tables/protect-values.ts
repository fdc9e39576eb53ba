import { cellState, type AttackerView, type Target } from './attacker-view';
import { codesOf, type CellSpace } from './cell-space';
import { certify, type CertifiedInterval } from './certificate';
import type { Dimension } from './dimension';
import { choosePlan } from './choose-plan';
import type { HidingPlan } from './hiding-plan';
import { printedCells } from './joint-space';
import type { PrimarySuppression } from './primary-suppression';
import type { BlankCell, Protection, ProtectionOptions } from './protection';
import type { Publication, ZeroPolicy } from './publication';
import { TableError } from './table-error';

/** A table of any kind, ready to be protected: all arrays are over `space`. */
export interface ProtectionTask {
  readonly space: CellSpace;
  /** The dimensions of the table itself; `space` may have more, for earlier releases. */
  readonly dimensions: readonly Dimension[];
  readonly values: Float64Array;
  readonly zeros: ZeroPolicy;
  readonly primary: PrimarySuppression;
  /** 1 for cells that may be hidden to protect others. */
  readonly mayHide: Uint8Array;
  /** Further cells to hide at first. */
  readonly first: readonly number[];
  readonly views: readonly AttackerView[];
  readonly standing: readonly Target[];
  readonly widthOf: (cell: number) => number;
}

/**
 * Chooses the blanks, proves them, and certifies the proofs. Refuses when a target has no proof at any price.
 * Throws `TableError('proof')` if a certificate does not hold: then nothing is published.
 */
export function protectValues(task: ProtectionTask, options: ProtectionOptions): Protection {
  const { views } = task;
  const plan = choosePlan(task, options);
  if (plan.unproven.size > 0) {
    return { outcome: 'refused', refusals: [...plan.unproven].map(refusalOf(views)) };
  }
  return protectedTable(task, plan);
}

function refusalOf(views: readonly AttackerView[]) {
  return ({ kind, view, cell, release }: Target) => ({
    kind: 'unprovable' as const,
    what: kind,
    attacker: views[view]?.attacker ?? null,
    codes: views[view] ? codesOf(views[view].space, cell) : {},
    ...(release === undefined ? {} : { release }),
  });
}

function protectedTable(task: ProtectionTask, plan: HidingPlan): Protection {
  const { space, dimensions, values, zeros, primary, views } = task;
  const proofs = plan
    .proofs()
    .toSorted((a, b) => a.target.view - b.target.view || a.target.cell - b.target.cell);
  const intervals = new Map<number, CertifiedInterval>();
  const certificate = proofs.flatMap((proof) => {
    const { view: at, kind, cell } = proof.target;
    const view = views[at];
    if (!view) return [];
    const interval = certify(view, proof, codesOf(space, cell));
    if (kind === 'cell' && at === 0) intervals.set(cell, interval);
    return [interval];
  });
  const printed = printedCells(dimensions, space);
  const cells: Publication['cells'] = printed.map(({ codes, cell }) => ({
    codes,
    value: plan.state[cell] === cellState.hidden ? null : (values[cell] ?? 0),
  }));
  const blanks = printed.flatMap(({ codes, cell }): BlankCell[] => {
    const interval = intervals.get(cell);
    if (plan.state[cell] !== cellState.hidden) return [];
    if (!interval) throw new TableError('proof', 'a blank has no interval');
    const { least, most } = interval;
    const reason = primary.get(cell) ?? 'complementary';
    return [{ codes, reason, value: values[cell] ?? 0, least, most }];
  });
  return {
    outcome: 'protected',
    publication: { dimensions, zeros, cells },
    blanks,
    certificate,
    counts: {
      cells: cells.length,
      hidden: blanks.length,
      primary: blanks.filter(({ reason }) => reason !== 'complementary').length,
    },
  };
}
