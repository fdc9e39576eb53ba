import { SyntheticError } from './synthetic-error';

/**
 * One attribute of a person with its whole domain, from a code list and never from the data. A missing answer is the
 * empty text; where one may be missing, the list says so. `severalCodes`: a cell may hold several codes of the list;
 * each becomes a yes-or-no column of its own, and a cell without codes is one where all are no.
 */
export interface Attribute {
  readonly name: string;
  readonly codes: readonly string[];
  readonly severalCodes?: boolean;
}

/** Most values of one attribute; a cell is held in 16 bits, and one value means a blank. */
const mostCodes = 2 ** 16 - 1;

/** Throws `attributes` unless names and codes are there and differ; `tooLarge` beyond 65,535 codes. */
export function assertAttributes(attributes: readonly Attribute[]): void {
  const names = new Set(attributes.map(({ name }) => name));
  if (names.size === 0 || names.size !== attributes.length) {
    throw new SyntheticError('attributes', 'none, or two of one name');
  }
  for (const { name, codes } of attributes) {
    if (codes.length === 0 || new Set(codes).size !== codes.length) {
      throw new SyntheticError('attributes', `the codes of ${name} are empty or repeat`);
    }
    if (codes.length > mostCodes) throw new SyntheticError('tooLarge', `${name} has too many codes`);
  }
}
