import { countOf, type FormValues } from '@/lib/cases/form-input';

/** Which of two versions an answer is taken from. */
export type Side = 'mine' | 'theirs';

/**
 * One answer that differs between what was recorded before and now, or in the draft. `changedBy` both: a person chooses.
 */
export interface Difference {
  /** The answer: a field's name, or what several fields say together. */
  unit: string;
  changedBy: Side | 'both';
}

/** Fields that make sense only together, by the unit they form; the first group that fits counts. */
const groups: readonly [RegExp, string][] = [
  [/^consents\.(\w+)(?:\.\w+)?$/u, 'consents.$1'],
  [/^person\.origin(?:Country|Region)$/u, 'person.originCountry'],
  [/^person\.(?:otherCitizenship|citizenships)$/u, 'person.citizenships'],
  [/^(episodes\.\d+)\.exploitation(?:Country|Region)$/u, '$1.exploitationCountry'],
  [/^(episodes\.\d+)\.(?:began|ended)\.\w+$/u, '$1.began'],
  [/^(?:traffickingStatus|statusDecidedBy)$/u, 'traffickingStatus'],
  [/^route(?:\..+)?$/u, 'route'],
];

/** Fields of the draft that are no recorded answers. */
const besides = /^narrative/u;

/** The unit a field belongs to. The stops of the way are one: their order says something. */
export function unitOf(name: string): string {
  for (const [pattern, unit] of groups) if (pattern.test(name)) return name.replace(pattern, unit);
  return name;
}

/** Adds what a field and the order of its codes cannot tell: nothing typed is as good as no field. */
function isSame(one: FormValues, other: FormValues, names: readonly string[]): boolean {
  const said = (values: FormValues, name: string) =>
    (values[name] ?? []).filter((text) => text !== '').toSorted();
  return names.every((name) => JSON.stringify(said(one, name)) === JSON.stringify(said(other, name)));
}

function namesByUnit(
  versions: readonly FormValues[],
  unitFor: (name: string) => string,
): Map<string, string[]> {
  const names = new Set(versions.flatMap((values) => Object.keys(values)));
  return Map.groupBy(
    [...names].filter((name) => !besides.test(name)),
    unitFor,
  );
}

/**
 * Episodes are compared answer by answer as long as no side took one out and at most one side added some: then the same
 * number is the same episode. Otherwise all of them are one answer.
 */
function unitsFor(base: FormValues, mine: FormValues, theirs: FormValues): (name: string) => string {
  const [before, ours, other] = [base, mine, theirs].map((values) => countOf(values, 'episodes'));
  const isAligned =
    before !== undefined &&
    ours !== undefined &&
    other !== undefined &&
    ours >= before &&
    other >= before &&
    (ours === before || other === before);
  return (name) => (!isAligned && /^episodes(?:\.|$)/u.test(name) ? 'episodes' : unitOf(name));
}

/** The answers of which at least one side changed something, in the order of the form. */
export function differencesOf(base: FormValues, mine: FormValues, theirs: FormValues): Difference[] {
  const units = namesByUnit([base, mine, theirs], unitsFor(base, mine, theirs));
  return [...units].flatMap(([unit, names]): Difference[] => {
    if (isSame(mine, theirs, names)) return [];
    if (isSame(base, mine, names)) return [{ unit, changedBy: 'theirs' }];
    return [{ unit, changedBy: isSame(base, theirs, names) ? 'mine' : 'both' }];
  });
}

/**
 * Both versions in one: what one side changed is taken from it, what both changed from the side that was chosen, mine
 * where nothing was.
 */
export function mergedValues(
  base: FormValues,
  mine: FormValues,
  theirs: FormValues,
  choices: Readonly<Record<string, Side>>,
): FormValues {
  const units = namesByUnit([base, mine, theirs], unitsFor(base, mine, theirs));
  const merged: FormValues = Object.fromEntries(Object.entries(mine).filter(([name]) => besides.test(name)));
  const differences = new Map(differencesOf(base, mine, theirs).map((one) => [one.unit, one.changedBy]));
  for (const [unit, names] of units) {
    const changedBy = differences.get(unit) ?? 'mine';
    const side = changedBy === 'both' ? (choices[unit] ?? 'mine') : changedBy;
    const source = side === 'mine' ? mine : theirs;
    for (const name of names) if (source[name]) merged[name] = [...source[name]];
  }
  return merged;
}
