/** Exact fractions, for oracles that no rounding can mislead. The denominator is positive. */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

export function rational(top: bigint, bottom = 1n): Rational {
  const sign = bottom < 0n ? -1n : 1n;
  const shared = gcd(top, bottom < 0n ? -bottom : bottom);
  return { top: (sign * top) / shared, bottom: (sign * bottom) / shared };
}

export const zero = rational(0n);
export const one = rational(1n);

export const whole = (value: number): Rational => rational(BigInt(value));
export const minus = (a: Rational, b: Rational): Rational =>
  rational(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
export const times = (a: Rational, b: Rational): Rational => rational(a.top * b.top, a.bottom * b.bottom);
export const over = (a: Rational, b: Rational): Rational => rational(a.top * b.bottom, a.bottom * b.top);
export const isZero = (a: Rational): boolean => a.top === 0n;
export const isNegative = (a: Rational): boolean => a.top < 0n;
export const isLess = (a: Rational, b: Rational): boolean => isNegative(minus(a, b));

/** The greatest whole number not above a fraction. */
export function floorOf({ top, bottom }: Rational): number {
  const down = top / bottom;
  return Number(top < 0n && top % bottom !== 0n ? down - 1n : down);
}

export function ceilingOf(value: Rational): number {
  return -floorOf(rational(-value.top, value.bottom));
}
