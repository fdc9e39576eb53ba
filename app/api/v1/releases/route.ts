import { z } from 'zod';
import { fileWords } from '@/components/releases/file-words';
import { apiGet, apiPost } from '@/lib/http/api-route';
import { prepareRelease } from '@/lib/releases/prepare-release';
import { listReleases } from '@/lib/releases/read-release';

const contentOf = z.object({ content: z.unknown() }).catch({ content: null });

export const GET = apiGet(({ actor }) => listReleases(actor));

export const POST = apiPost('release.prepare', 201, async ({ actor }, body) =>
  prepareRelease(actor, body, await fileWords(contentOf.parse(body).content)),
);
