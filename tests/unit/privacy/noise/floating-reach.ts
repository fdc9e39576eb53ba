/** How many neighbouring fractions of 53 bits are tried on each side, for the rounding of the exponential. */
const neighbours = 6;

/**
 * Whether `count` plus a Laplace draw made in floating point can be this very number (Mironov 2012): a logarithm takes
 * few of the numbers between two whole ones, and which ones differs from count to count.
 */
export function isFloatingLaplaceOf(answer: number, count: number, scale: number): boolean {
  const noise = answer - count;
  const fractionAt = Math.floor(Math.exp(-Math.abs(noise) / scale) * 2 ** 53);
  for (let step = -neighbours; step <= neighbours; step += 1) {
    const size = -scale * Math.log((fractionAt + step + 0.5) / 2 ** 53);
    if (count + (noise < 0 ? -size : size) === answer) return true;
  }
  return false;
}
