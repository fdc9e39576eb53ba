import { ensureDatabaseClient } from './build';

await ensureDatabaseClient();
