import { NoiseError } from './noise-error';

/** What noised statistics can be made of: a count without a classification, tables, or rows. */
export type NoisedForm = 'totals' | 'tables' | 'rows';

/** Least number of people for each form; with fewer, the noise drowns what is asked. */
const leastPeople: Readonly<Record<NoisedForm, number>> = { totals: 0, tables: 2_000, rows: 10_000 };

/**
 * Throws `size` when a form is asked of too few people. `people` is a number that may be known: published before, or
 * itself noised. The exact count would make of every refusal an answer about one person.
 */
export function assertSize(form: NoisedForm, people: number): void {
  if (!Number.isSafeInteger(people))
    throw new NoiseError('size', 'the number of people is not a whole number');
  if (people < leastPeople[form]) throw new NoiseError('size', `${form} need ${leastPeople[form]} people`);
}
