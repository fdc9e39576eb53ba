/** What can be wrong with a request for synthetic rows; each code has one meaning, for callers to translate. */
export type SyntheticFault =
  | 'attributes' // none, two of one name, an empty list, a repeated code, or a column that is not there
  | 'unknownCode' // an answer that its code list does not have
  | 'tooLarge' // more values or combinations than can be held
  | 'length'; // a length of combinations or a threshold out of range

/** Raised by every function of this folder. Carries a code and never the content of a case. */
export class SyntheticError extends Error {
  constructor(
    readonly fault: SyntheticFault,
    detail: string,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'SyntheticError';
  }
}
