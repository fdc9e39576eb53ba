/** The only file that reads the error shapes of Prisma and its driver, which change between versions. */

/**
 * A failed database call, without the statement and the values that the driver's own message quotes: those may be case
 * content, and error messages end up in logs.
 */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure';

  constructor(
    /** Prisma's or the socket's code, e.g. `P2002` or `EPIPE`; empty when there is none. */
    readonly code: string,
    /** SQLSTATE; empty when the server did not answer with one. */
    readonly sqlState: string,
  ) {
    super(`The database call failed (${[code, sqlState].filter(Boolean).join(', ') || 'no code'}).`);
  }
}

/** What an error that came out of a transaction may be thrown on as; null for errors that are not the database's. */
export function toDatabaseFailure(error: unknown): DatabaseFailure | null {
  if (error instanceof DatabaseFailure) return error;
  if (!(error instanceof Error)) return null;
  const sqlState = sqlStateOf(error);
  const isPrismas =
    error.name.startsWith('Prisma') || error.name === 'DriverAdapterError' || 'clientVersion' in error;
  const code = codeOf(error);
  return isPrismas || sqlState !== '' || socketCodes.includes(code)
    ? new DatabaseFailure(code, sqlState)
    : null;
}

/** The pool gives up waiting for a connection with a sentence and no code. */
const poolTimeout = 'timeout exceeded when trying to connect';

function codeOf(error: Error): string {
  if (error.message === poolTimeout) return 'ETIMEDOUT';
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const socketCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'];

function sqlStateOf(error: Error): string {
  const meta = 'meta' in error ? error.meta : undefined;
  const adapterError =
    meta && typeof meta === 'object' && 'driverAdapterError' in meta ? meta.driverAdapterError : undefined;
  const cause: unknown = adapterError instanceof Error ? adapterError.cause : error.cause;
  return cause &&
    typeof cause === 'object' &&
    'originalCode' in cause &&
    typeof cause.originalCode === 'string'
    ? cause.originalCode
    : '';
}

function failed(error: unknown, codes: readonly string[], sqlStates: readonly string[]): boolean {
  const failure = toDatabaseFailure(error);
  return failure !== null && (codes.includes(failure.code) || sqlStates.includes(failure.sqlState));
}

/** A deadlock or serialization failure: the same transaction may well succeed when run again. */
export function isTransientConflict(error: unknown): boolean {
  return failed(error, ['P2034'], ['40001', '40P01']);
}

/** The database was not reached, went away or is too busy to give a connection. */
export function isLostConnection(error: unknown): boolean {
  return failed(
    error,
    ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', ...socketCodes],
    ['57P01', '57P02', '57P03', '53300'],
  );
}

/** A row with the same unique value is there already. */
export function isDuplicate(error: unknown): boolean {
  return failed(error, ['P2002'], ['23505']);
}
