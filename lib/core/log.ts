import pino from 'pino';

/**
 * Fields a log line may hold. An allow-list: what is not named here cannot be logged, so no case content, address,
 * query string or database message ends up in a log.
 */
export interface LogFields {
  requestId?: string;
  route?: string;
  method?: string;
  status?: number;
  durationMs?: number;
  actorId?: string;
  action?: string;
  code?: string;
  errorName?: string;
  job?: string;
}

const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** Writes one JSON line. `event` is a fixed word from the code, never built from input. */
export function log(level: 'info' | 'warn' | 'error', event: string, fields: LogFields = {}): void {
  logger[level](fields, event);
}
