/** What can be wrong with a question about risk; each code has one meaning, for callers to translate. */
export type RiskFault =
  | 'columns' // a column that is asked for and not there, named twice, or a row with another number of cells
  | 'threshold' // a k that is not a whole number, or too small for the purpose
  | 'population' // a population smaller than the file, or weights that do not fit it
  | 'hierarchy' // groups that are not a tree over the codes, or a label that could mean two things
  | 'unknownCode' // a value its code list does not have
  | 'tooLarge'; // more attributes, values or combinations than can be counted

/** Raised by every function of this folder. Carries a code and never the content of a case. */
export class RiskError extends Error {
  constructor(
    readonly fault: RiskFault,
    detail: string,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'RiskError';
  }
}
