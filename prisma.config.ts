import { defineConfig } from 'prisma/config';

// The URL matters only to people who run the stock `prisma migrate deploy`; Rowan applies the same folder itself.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
});
