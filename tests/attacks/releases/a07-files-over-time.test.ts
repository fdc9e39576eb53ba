import { expect, test } from 'vitest';
import { fixedSequence } from '@/lib/privacy/tables/improve-plan';
import type { PersonRow } from '@/lib/releases/microdata/layout';
import { makeRows, type MadeRows } from '@/lib/releases/microdata/make-rows';
import { isCompatible } from '@/lib/releases/microdata/published-classes';
import { policyOf } from '@/lib/releases/policy';
import { printFigure } from '@/tests/attacks/tables/print-figure';

const policy = policyOf('Public');

function invent(count: number, seed: number): PersonRow[] {
  const random = fixedSequence(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() ** 1.6 * list.length)] ?? '';
  return Array.from({ length: count }, (_, at) => ({
    key: `${seed}-${at}`,
    cells: [
      pick(['2023', '2024', '2025', '2026']),
      pick(['Feminine', 'Masculine']),
      pick(['18--20', '21--23', '30--38', '39--47']),
      pick(['KP', 'CN', 'VN', 'MN', 'LA']),
      pick(['CN', 'KR', 'TH', 'RU']),
      pick(['ForcedMarriage', 'SexualExploitation', 'ForcedLabour']),
      pick(['X_Broker', 'FamilyRelative', 'IntimatePartner']),
      pick(['RestrictsMovement', 'RestrictsMovement;TakesEarnings', 'TakesEarnings']),
    ],
  }));
}

const file = (made: MadeRows | string): MadeRows => {
  if (typeof made === 'string') throw new Error(made);
  return made;
};

test('A7: two files of rows a year apart, laid over one another', () => {
  const first = invent(900, 5);
  const second = [...first.filter((_, at) => ![3, 400, 801].includes(at)), ...invent(150, 6)];
  const issued = file(makeRows(first, policy, []));
  const earlier = [{ classes: issued.classes, k: policy.k }];
  const alone = file(makeRows(second, policy, []));
  expect(isCompatible(alone.classes, policy.k, earlier)).toBe(false);
  const ours = file(makeRows(second, policy, earlier));
  expect(isCompatible(ours.classes, policy.k, earlier)).toBe(true);
  expect(ours.certificate.smallestClass).toBeGreaterThanOrEqual(policy.k);
  printFigure(
    'A7 two files of rows through the gate',
    'each protected alone: someone is left among fewer than 11',
    `nobody; ${ours.report.published} of ${second.length} rows, the smallest class ${ours.certificate.smallestClass}`,
  );
});

test('A7: a file for the public after one under an agreement', () => {
  const people = invent(900, 7);
  const agreement = file(makeRows(people, policyOf('Agreement'), []));
  const earlier = [{ classes: agreement.classes, k: policyOf('Agreement').k }];
  const alone = file(makeRows(people, policy, []));
  expect(isCompatible(alone.classes, policy.k, earlier)).toBe(false);
  const ours = makeRows(people, policy, earlier);
  // Either there is a file that fits beside the other, or none at all.
  const fits = typeof ours === 'string' || isCompatible(ours.classes, policy.k, earlier);
  expect(fits).toBe(true);
  printFigure(
    'A7 public after agreement',
    'made alone: someone with both is left among fewer than 5',
    typeof ours === 'string'
      ? `refused (${ours})`
      : `${ours.report.published} of ${people.length} rows, nobody`,
  );
});
