import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

const alias = { '@': root, 'server-only': path.join(root, 'tests/server-only.ts') };

export default defineConfig({
  test: {
    // Vitest would leave one processor idle, and start a process for each file. Files share a process instead: what a
    // module remembers between them is keyed by organisation or set anew in tests/db/database.ts.
    maxWorkers: availableParallelism(),
    isolate: false,
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 20_000 },
      },
      {
        resolve: { alias },
        test: { name: 'attacks', include: ['tests/attacks/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          globalSetup: ['tests/db/global-setup.ts'],
          setupFiles: ['tests/db/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
