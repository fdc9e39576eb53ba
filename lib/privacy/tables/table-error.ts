/** What can be wrong with a request for a table; each code has one meaning, for callers to translate. */
export type TableFault =
  | 'dimensions' // none, more than four, or two of the same name
  | 'codes' // an empty list, a repeated code, or a hierarchy that is not a tree over the codes
  | 'unknownCode' // a case carries a code its dimension does not list
  | 'tooLarge' // more cells than can be protected and proven
  | 'counts' // a count that is not a non-negative whole number
  | 'threshold' // a threshold or width below 2, or not a whole number
  | 'solver' // the linear solver stopped without an optimum
  | 'proof'; // the certificate does not hold: nothing may be published

/** Raised by every function of this folder. Carries a code and never the content of a case. */
export class TableError extends Error {
  constructor(
    readonly fault: TableFault,
    detail: string,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'TableError';
  }
}
