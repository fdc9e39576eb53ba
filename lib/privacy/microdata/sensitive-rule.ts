import { missingCode, type CodedColumn } from '@/lib/privacy/risk/coded-table';
import { compileHierarchy } from '@/lib/privacy/risk/hierarchy';
import type { ClassRule } from './class-rule';
import { equalDistance, hierarchicalDistance, type DistributionDistance } from './distribution-distance';
import type { SensitiveDemand } from './policy';

/** A difference that is only rounding. */
const tolerance = 1e-9;

function distanceFor(
  { name, codes, values }: CodedColumn,
  { closeness }: SensitiveDemand,
  published: (row: number) => boolean,
): DistributionDistance | null {
  if (!closeness) return null;
  const whole = new Int32Array(values.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    if (published(row)) whole[code] = (whole[code] ?? 0) + 1;
  }
  if (!closeness.tree) return equalDistance(whole);
  const hierarchy = compileHierarchy({ ...closeness.tree, name }, values);
  return hierarchicalDistance(
    whole,
    hierarchy,
    values.map((value) => hierarchy.leafOf.get(value) ?? 0),
  );
}

/**
 * What a class must satisfy on one sensitive attribute. A class where nobody answered tells no answer and passes the
 * diversity demands. Distances are taken from the answers of the rows for which `published` holds.
 */
export function sensitiveRule(
  column: CodedColumn,
  demand: SensitiveDemand,
  published: (row: number) => boolean = () => true,
): ClassRule {
  const { codes, values } = column;
  const { distinct = 1, entropy = 1, closeness } = demand;
  const distance = distanceFor(column, demand, published);
  const counts = new Int32Array(values.length);
  return (rows, from, to) => {
    for (let at = from; at < to; at += 1) {
      const code = codes[rows[at] ?? 0] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    const answered = to - from - (counts[missingCode] ?? 0);
    let different = 0;
    let bits = 0;
    for (let code = 1; code < counts.length; code += 1) {
      const count = counts[code] ?? 0;
      if (count === 0) continue;
      different += 1;
      bits += (count / answered) * Math.log(answered / count);
    }
    const passes =
      (answered === 0 || (different >= distinct && bits >= Math.log(entropy) - tolerance)) &&
      (!distance || distance(counts, to - from) <= (closeness?.t ?? 1) + tolerance);
    for (let at = from; at < to; at += 1) counts[codes[rows[at] ?? 0] ?? 0] = 0;
    return passes;
  };
}

/** All rules at once; null when there is nothing to ask. */
export function everyRule(rules: readonly ClassRule[]): ClassRule | null {
  if (rules.length === 0) return null;
  return (rows, from, to) => rules.every((rule) => rule(rows, from, to));
}
