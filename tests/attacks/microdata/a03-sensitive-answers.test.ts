import { describe, expect, it } from 'vitest';
import { referenceNames, repeatableRolls } from '@/bench/reference-cases';
import { csvRecords } from '@/lib/privacy/microdata/check/csv-records';
import { csvChunks } from '@/lib/privacy/microdata/csv-text';
import type { SetDemand } from '@/lib/privacy/microdata/policy';
import { protectMicrodata } from '@/lib/privacy/microdata/protect';
import { encodeRows } from '@/lib/privacy/risk/coded-table';
import { percent, printFigure } from './print-figure';
import { casesAsText, quasiIdentifiers, release } from './released-file';
import type { Cells } from './wildcard-suppression';

const k = 5;
const width = referenceNames.length;
const cases = casesAsText(3000, 21);

function shares(answers: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1 / answers.length);
  return counts;
}

/** The sensitive answers of each class, as the file shows them. */
function answersByClass(rows: readonly Cells[], column: number): string[][] {
  const classes = new Map<string, string[]>();
  for (const cells of rows) {
    const key = cells.slice(0, width).join('|');
    const known = classes.get(key);
    if (known) known.push(cells[column] ?? '');
    else classes.set(key, [cells[column] ?? '']);
  }
  return [...classes.values()];
}

/** People whose answer is certain to whoever knows their class. */
const certain = (classes: readonly string[][]): number =>
  classes.reduce((sum, answers) => sum + (new Set(answers).size === 1 ? answers.length : 0), 0);

/** The most that seeing the file changes the likelihood of any answer of anyone. */
function largestGain(classes: readonly string[][]): number {
  const whole = shares(classes.flat());
  return classes.reduce((most, answers) => {
    const inClass = shares(answers);
    return [...whole].reduce(
      (gain, [answer, before]) => Math.max(gain, Math.abs((inClass.get(answer) ?? 0) - before)),
      most,
    );
  }, 0);
}

describe('A3: sensitive answers of a class', () => {
  it('are certain for some under k alone, and for nobody once l = 2 is asked', () => {
    const naive = certain(answersByClass(release(cases, { k }, 'latticePeel').rows, width));
    const demands = {
      k,
      sensitive: [
        { name: 'outcome', distinct: 2 },
        { name: 'health', distinct: 2 },
      ],
    };
    const { rows } = release(cases, demands, 'latticePeel');
    const ours = [width, width + 1].map((column) => certain(answersByClass(rows, column)));
    expect(naive).toBeGreaterThan(0);
    expect(ours).toEqual([0, 0]);
    printFigure(
      'A3 homogeneity, 3,000 people, k = 5',
      `${naive} outcomes certain`,
      '0 outcomes, 0 health conditions certain with l = 2',
    );
  });

  it.each(['topDown', 'latticePeel'] as const)('change no belief by more than t (%s)', (algorithm) => {
    const t = 0.4;
    const naive = largestGain(answersByClass(release(cases, { k }, algorithm).rows, width));
    const ours = largestGain(
      answersByClass(
        release(
          cases,
          { k, sensitive: [{ name: 'outcome', closeness: { t } }, { name: 'health' }] },
          algorithm,
        ).rows,
        width,
      ),
    );
    expect(naive).toBeGreaterThan(t);
    expect(ours).toBeLessThanOrEqual(t + 1e-9);
    printFigure(
      `A3 skew, ${algorithm}`,
      `belief changed by up to ${percent(naive)}`,
      `${percent(ours)} with t = 0.4`,
    );
  });
});

describe('A3: two codes of a person as background knowledge', () => {
  const codes = ['debt', 'threat', 'violence', 'lock', 'documents', 'wages', 'family', 'drugs'];
  const roll = repeatableRolls(22);
  // Each code half as frequent as the one before; most people have several.
  const sets = cases.slice(0, 2000).map(() => codes.filter((_, at) => roll() < 0.6 / 1.7 ** at));
  const table = encodeRows(
    [...referenceNames, 'means of control'],
    sets.map((set, person) => [...(cases[person] ?? []).slice(0, width), set.join(';')]),
  );

  /** Pairs of codes someone has that fewer than k published rows of the group could have. */
  function exposed(shown: readonly (readonly string[])[], groupOf: (person: number) => string): number {
    const groups = new Map<string, (readonly string[])[]>();
    shown.forEach((labels, person) => {
      const group = groups.get(groupOf(person)) ?? [];
      groups.set(groupOf(person), group);
      group.push(labels);
    });
    return sets.filter((set, person) =>
      set.some((one) =>
        set.some((other) => {
          const rows = groups.get(groupOf(person)) ?? [];
          const could = rows.filter((labels) =>
            [one, other].every((code) => labels.includes(code) || labels.includes('*')),
          );
          return could.length < k;
        }),
      ),
    ).length;
  }

  function shownWith(demand: SetDemand): { labels: string[][]; classes: string[] } {
    const made = protectMicrodata({
      table: { ...table, columns: [...table.columns, personColumn] },
      algorithm: 'topDown',
      policy: { k, quasiIdentifiers, sets: [demand], sensitive: [{ name: 'person' }] },
    });
    const labels: string[][] = [];
    const classes: string[] = [];
    const [, ...records] = [...csvRecords(csvChunks(made.header, made.rows()))];
    for (const cells of records) {
      const person = Number(cells[width + 1]);
      labels[person] = (cells[width + 2] ?? '').split(';').filter((label) => label !== '');
      classes[person] = cells.slice(1, width + 1).join('|');
    }
    return { labels, classes };
  }
  const personColumn = {
    name: 'person',
    codes: Uint32Array.from(sets, (_, person) => person + 1),
    values: ['', ...sets.map((_, person) => String(person))],
  };

  it('leave fewer than k rows in a file that shows all codes, and never in ours', () => {
    const naive = exposed(sets, () => 'file');
    const { labels } = shownWith({ name: 'means of control', within: 'file' });
    const ours = exposed(labels, () => 'file');
    expect(naive).toBeGreaterThan(0);
    expect(ours).toBe(0);
    printFigure(
      'A3 two codes known, whole file, 2,000 people',
      `${naive} people left with fewer than 5 rows`,
      `${ours}`,
    );
  });

  it('leave k rows even to someone who knows all quasi-identifiers too, where the policy asks it', () => {
    const whole = shownWith({ name: 'means of control', within: 'file' });
    const each = shownWith({ name: 'means of control', within: 'class' });
    const naive = exposed(whole.labels, (person) => whole.classes[person] ?? '');
    const ours = exposed(each.labels, (person) => each.classes[person] ?? '');
    expect(naive).toBeGreaterThan(100);
    expect(ours).toBe(0);
    printFigure(
      'A3 two codes and all quasi-identifiers known',
      `${naive} people with k counted in the file`,
      `${ours} with k counted in each class`,
    );
  });
});
