/** What can be wrong with a request for noise; each code has one meaning, for callers to translate. */
export type NoiseFault =
  | 'parameter' // an ε, δ, ρ, scale or variance that is not a positive, finite figure in its range
  | 'tables' // no table, one asked for twice, or a classification that is not there
  | 'size' // too few people for what is asked
  | 'random'; // the random source did not give what was asked

/** Raised by every function of this folder. Carries a code and never the content of a case. */
export class NoiseError extends Error {
  constructor(
    readonly fault: NoiseFault,
    detail: string,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'NoiseError';
  }
}
