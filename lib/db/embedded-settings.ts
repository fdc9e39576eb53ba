import 'server-only';
import { totalmem } from 'node:os';

const mebibyte = 1024 * 1024;

/**
 * Settings of the embedded PostgreSQL. Memory follows the machine, modestly: a sixteenth for shared buffers, between
 * 64 and 512 MB. Its log holds no values of any row: no statements, no details, no errors of single requests.
 */
export function embeddedSettings(isDurable: boolean): Record<string, string | number> {
  const sharedBuffersMb = Math.round(Math.min(512, Math.max(64, totalmem() / mebibyte / 16)));
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: `${sharedBuffersMb}MB`,
    effective_cache_size: `${sharedBuffersMb * 4}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '64MB',
    random_page_cost: 1.1,
    jit: 'off',
    wal_level: 'minimal',
    max_wal_senders: 0,
    // A segment that is done with is deleted, not kept for the next one: it may hold a destroyed key.
    wal_recycle: 'off',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(isDurable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}
