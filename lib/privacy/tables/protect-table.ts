import { attackerViews, isCurrent } from './attacker-views';
import { cellState, type AttackerView, type Target } from './attacker-view';
import type { CaseGroup } from './case-group';
import { cellAt, type CellSpace } from './cell-space';
import { contributorCells, contributorsOf } from './contributor-rules';
import type { Dimension } from './dimension';
import { countCases, frequencyTable } from './frequency-table';
import { HidingPlan } from './hiding-plan';
import { emptyByDomain, jointSpace, printedCells } from './joint-space';
import { checkThreshold, primarySuppression, type PrimarySuppression } from './primary-suppression';
import type { Protection, ProtectionOptions } from './protection';
import { protectValues, type ProtectionTask } from './protect-values';
import type { ZeroPolicy } from './publication';
import {
  differenceTargets,
  earlierTargets,
  isSizeGranted,
  isTooSmall,
  releaseDifferences,
  type ReleaseDifference,
} from './release-differences';

/**
 * Protects the frequency table of the current cases, with all sub-totals. Every blank of a protected table can
 * have two values at least `width` apart in whole, non-negative case files that agree with everything shown, with
 * the zero policy, with every earlier release over shared cases, and (with `contributors`) with each
 * contributor's own cases. The same input always gives the same table. Needs no solver.
 *
 * Where blanks that are never zero leave too little room beside earlier releases, zeros are hidden as well and
 * the publication says so. Refuses when 1 to threshold − 1 cases separate it from an earlier release, or when no choice of blanks keeps
 * the differences uncertain. Throws `TableError` for wrong input and for a certificate that does not hold.
 */
export function protectTable(
  groups: readonly CaseGroup[],
  dimensions: readonly Dimension[],
  options: ProtectionOptions,
): Protection {
  const { threshold, width = threshold, earlier = [], groups: hidesGroups = true, blankZeros } = options;
  checkThreshold(threshold);
  checkThreshold(width);
  const names = earlier.map(({ name }) => name);
  const differences = releaseDifferences(groups, names);
  const tooSmall = differences.filter((difference) => isTooSmall(difference, threshold));
  if (tooSmall.length > 0) {
    const refusals = tooSmall.map((one) => ({ kind: 'differenceTooSmall' as const, ...one }));
    return { outcome: 'refused', refusals };
  }
  const zeros = blankZeros === 'always' ? 'any' : hidesGroups ? 'groups' : 'shown';
  const protection = protectValues(taskOf(groups, dimensions, options, differences, zeros), options);
  if (protection.outcome === 'protected' || zeros === 'any' || blankZeros === 'never') return protection;
  return protectValues(taskOf(groups, dimensions, options, differences, 'any'), options);
}

/** What is to be protected when blanks mean what `zeros` says; under `any`, zeros may be hidden like other cells. */
function taskOf(
  groups: readonly CaseGroup[],
  dimensions: readonly Dimension[],
  options: ProtectionOptions,
  differences: readonly ReleaseDifference[],
  zeros: ZeroPolicy,
): ProtectionTask {
  const { threshold, width = threshold, earlier = [], contributors } = options;
  const space = jointSpace([dimensions, ...earlier.map(({ publication }) => publication.dimensions)]);
  const values = countCases(space, groups, isCurrent);
  const primary = primaryIn(space, groups, dimensions, options);
  const state = new Uint8Array(space.size);
  const mayHide = new Uint8Array(space.size);
  for (const cell of emptyByDomain(dimensions, space)) state[cell] = cellState.shown;
  for (const { cell } of printedCells(dimensions, space)) {
    state[cell] = cellState.shown;
    mayHide[cell] = (values[cell] ?? 0) > 0 || zeros === 'any' ? 1 : 0;
  }
  const floor = Uint8Array.from(values, (value, cell) =>
    value > 0 && zeros !== 'any' && primary.get(cell) !== 'group' ? 1 : 0,
  );
  const attackers = contributors === undefined ? [] : contributorsOf(groups);
  const sizesKnown = differences.filter((one) => isSizeGranted(one, threshold)).map(({ release }) => release);
  const views = attackerViews({ space, groups, earlier, state, floor, sizesKnown, contributors: attackers });
  return {
    space,
    dimensions,
    values,
    zeros,
    primary,
    mayHide,
    first: firstHidden(space, values, views, differences, options),
    views,
    standing: standingTargets(views, differences, threshold, width),
    widthOf: () => width,
  };
}

/** Primary suppression on the table's own space, by contributors and by the caller, as cells of the joint space. */
function primaryIn(
  space: CellSpace,
  groups: readonly CaseGroup[],
  dimensions: readonly Dimension[],
  options: ProtectionOptions,
): PrimarySuppression {
  const table = frequencyTable(groups, dimensions);
  const own = primarySuppression(table, options);
  if (options.contributors !== undefined) {
    for (const cell of contributorCells(table.space, groups, options.contributors, options.threshold)) {
      if (!own.has(cell)) own.set(cell, 'contributors');
    }
  }
  for (const codes of options.alsoHide ?? []) {
    const cell = cellAt(table.space, codes);
    if ((table.values[cell] ?? 0) > 0 && !own.has(cell)) own.set(cell, 'small');
  }
  const joint: PrimarySuppression = new Map();
  for (const { codes, cell } of printedCells(dimensions, space)) {
    const reason = own.get(cellAt(table.space, codes));
    if (reason) joint.set(cell, reason);
  }
  return joint;
}

/** What the caller asks to hide first, and the blanks of an earlier release of the very same cases. */
function firstHidden(
  space: CellSpace,
  values: Float64Array,
  views: readonly AttackerView[],
  differences: readonly ReleaseDifference[],
  { hideFirst = [] }: ProtectionOptions,
): number[] {
  const same = differences
    .filter(({ added, withdrawn }) => added + withdrawn === 0)
    .map(({ release }) => release);
  const repeated = (views[0]?.releases ?? [])
    .filter(({ name }) => name !== null && same.includes(name))
    .flatMap(({ state }) => [...state.keys()].filter((cell) => state[cell] === cellState.hidden));
  const asked = hideFirst.map((codes) => cellAt(space, codes));
  return [...repeated, ...asked].filter((cell) => (values[cell] ?? 0) > 0);
}

/** Differences to earlier releases, and the blanks of those as far as they are uncertain without this table. */
function standingTargets(
  views: readonly AttackerView[],
  differences: readonly ReleaseDifference[],
  threshold: number,
  width: number,
): Target[] {
  const [publicView] = views;
  if (!publicView || publicView.releases.length === 1) return [];
  const { space, releases } = publicView;
  const [current, ...past] = releases;
  if (!current) return [];
  const without = { ...publicView, releases: [{ ...current, state: new Uint8Array(space.size) }, ...past] };
  const nothing = { price: new Float64Array(space.size), mayHide: new Uint8Array(space.size) };
  const before = new HidingPlan({ views: [without], prices: nothing, widthOf: () => width });
  const held = earlierTargets(publicView, width)
    .map((target) => ({ ...target, width: before.reach(target) }))
    .filter((target) => target.width > 0);
  return [...differenceTargets(publicView, differences, threshold, width), ...held];
}
