import { ensureDatabaseClient } from './build';

// `npm run -s rowan -- …`: the use cases behind the commands need the generated database client.
await ensureDatabaseClient();
await import('@/cli/rowan');
