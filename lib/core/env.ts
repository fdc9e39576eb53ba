import path from 'node:path';
import { z } from 'zod';
import { StartFailure } from './start-failure';

/** `.env` files write an unset value as an empty string. */
const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());

const schema = z.object({
  PORT: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(1).max(65535).default(3000),
  ),
  // Not HOSTNAME: containers and shells set that to the machine's own name.
  ROWAN_HOST: text,
  NODE_ENV: text,
  ROWAN_DATA_DIR: text,
  ROWAN_ORIGIN: text,
  DATABASE_URL: text,
  ROWAN_APP_DATABASE_URL: text,
  ROWAN_SMTP_URL: text,
  ROWAN_MAIL_FROM: text,
});

/** The settings of this process, read once from the environment and checked. `.env.example` explains each. */
export interface Env {
  port: number;
  /** Address the server listens on. */
  hostname: string;
  /** Scheme, host and port under which people reach Rowan; no trailing slash. */
  origin: string;
  isProduction: boolean;
  /** Absolute folder of the keys and, when embedded, the database. */
  dataDir: string;
  /** An external PostgreSQL server, as a role that may create tables and roles; null: the embedded one. */
  ownerDatabaseUrl: string | null;
  /** Where the application signs in, as the login role that owns nothing; null until the server is prepared. */
  appDatabaseUrl: string | null;
  /** Mail server for notices, smtp:// or smtps://; null: no mail is sent. */
  smtpUrl: string | null;
  /** Sender of those mails. */
  mailFrom: string | null;
}

let cached: Env | undefined;

/** Reads and checks the settings; throws settingsInvalid, which names the variable, never its value. */
export function env(): Env {
  return (cached ??= readEnv(process.env));
}

/** Forgets the settings read so far; for start-up code and tests that set the environment themselves. */
export function resetEnv(): void {
  cached = undefined;
}

function readEnv(source: NodeJS.ProcessEnv): Env {
  const result = schema.safeParse(source);
  if (!result.success) {
    const names = result.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new StartFailure('settingsInvalid', { names });
  }
  const values = result.data;
  return {
    port: values.PORT,
    hostname: values.ROWAN_HOST ?? '127.0.0.1',
    origin: (values.ROWAN_ORIGIN ?? `http://localhost:${values.PORT}`).replace(/\/$/u, ''),
    isProduction: values.NODE_ENV === 'production',
    // The bundler would otherwise take every file it could lead to for a part of the server.
    dataDir: path.resolve(/* turbopackIgnore: true */ values.ROWAN_DATA_DIR ?? 'data'),
    ownerDatabaseUrl: values.DATABASE_URL ?? null,
    appDatabaseUrl: values.ROWAN_APP_DATABASE_URL ?? null,
    smtpUrl: values.ROWAN_SMTP_URL ?? null,
    mailFrom: values.ROWAN_MAIL_FROM ?? null,
  };
}
