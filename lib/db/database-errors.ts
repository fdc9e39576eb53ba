/** The only file that reads the error shapes of Prisma and its driver, which change between versions. */

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function originalCodeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const meta = 'meta' in error ? error.meta : undefined;
  const cause: unknown =
    meta &&
    typeof meta === 'object' &&
    'driverAdapterError' in meta &&
    meta.driverAdapterError instanceof Error
      ? meta.driverAdapterError.cause
      : error.cause;
  return cause &&
    typeof cause === 'object' &&
    'originalCode' in cause &&
    typeof cause.originalCode === 'string'
    ? cause.originalCode
    : '';
}

/** A deadlock or serialization failure: the same transaction may well succeed when run again. */
export function isTransientConflict(error: unknown): boolean {
  return codeOf(error) === 'P2034' || ['40001', '40P01'].includes(originalCodeOf(error));
}

/** The database was not reached, went away or is too busy to give a connection. */
export function isLostConnection(error: unknown): boolean {
  return (
    ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(
      codeOf(error),
    ) || ['57P01', '57P02', '57P03', '53300'].includes(originalCodeOf(error))
  );
}

/** A row with the same unique value is there already. */
export function isDuplicate(error: unknown): boolean {
  return codeOf(error) === 'P2002' || originalCodeOf(error) === '23505';
}

/** Row-level security, a grant or a guarding trigger refused. */
export function isRefusedByDatabase(error: unknown): boolean {
  return originalCodeOf(error) === '42501';
}

/** A check constraint or guarding trigger found the value wrong. */
export function isCheckViolation(error: unknown): boolean {
  return originalCodeOf(error) === '23514';
}
