import 'server-only';
import type { ReleaseFile } from '@/lib/releases/read-release-file';

/** The file of a release as an answer; its name says nothing, its hash is there to compare. */
export function fileResponse({ name, content, hash }: ReleaseFile): Response {
  return new Response(content, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Repr-Digest': `sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:`,
      'Cache-Control': 'no-store',
    },
  });
}
