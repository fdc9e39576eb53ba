/** What can be wrong with a request for microdata; each code has one meaning, for callers to translate. */
export type MicrodataFault =
  | 'policy' // a k, l or t out of range, or a column with two parts to play
  | 'columns' // a column that is asked for and not there
  | 'tooLarge' // more attributes or values than the algorithm can take
  | 'random' // the random source did not give what was asked
  | 'proof'; // the written file does not keep what the policy asks: nothing may leave

/** Raised by every function of this folder. Carries a code and never the content of a case. */
export class MicrodataError extends Error {
  constructor(
    readonly fault: MicrodataFault,
    detail: string,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'MicrodataError';
  }
}
