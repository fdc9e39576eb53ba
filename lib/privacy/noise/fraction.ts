import { NoiseError } from './noise-error';

/** A positive rational number, exact. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}

/** num/den in lowest terms, so that draws need no more random words than they must. Throws `parameter` unless positive. */
export function fraction(num: bigint, den: bigint): Fraction {
  if (num <= 0n || den <= 0n) throw new NoiseError('parameter', 'a positive fraction is needed');
  const shared = greatestDivisor(num, den);
  return { num: num / shared, den: den / shared };
}

/** ⌊√value⌋ by Newton's method on whole numbers. Throws `parameter` below 0. */
export function integerRoot(value: bigint): bigint {
  if (value < 0n) throw new NoiseError('parameter', 'a negative number has no root');
  if (value < 2n) return value;
  let root = value;
  for (let better = (root + 1n) / 2n; better < root; better = (root + value / root) / 2n) root = better;
  return root;
}
