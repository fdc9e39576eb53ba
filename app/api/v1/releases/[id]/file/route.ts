import { apiGet } from '@/lib/http/api-route';
import { fileResponse } from '@/lib/http/release-file';
import { readReleaseFile } from '@/lib/releases/read-release-file';

export const GET = apiGet<{ id: string }>(async ({ actor, params }) =>
  fileResponse(await readReleaseFile(actor, params.id)),
);
