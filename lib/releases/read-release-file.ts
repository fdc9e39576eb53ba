import 'server-only';
import { createHash } from 'node:crypto';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import { releaseId } from './release-id';

export interface ReleaseFile {
  /** Says nothing of what is in it. */
  name: string;
  content: Uint8Array<ArrayBuffer>;
  hash: string;
}

/**
 * The file of an issued release, byte for byte as it was approved. NOT_ALLOWED_NOW before it is issued and after it is
 * withdrawn; INTERNAL when its bytes are not the approved ones.
 */
export async function readReleaseFile(actor: Actor, id: string): Promise<ReleaseFile> {
  requirePermission(actor, 'release.read');
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const release = await tx.release.findFirst({
      where: { organizationId, id: releaseId(id) },
      select: { status: true, approvedAt: true, fileHash: true, file: { select: { content: true } } },
    });
    if (!release?.file) throw new AppError('NOT_FOUND', 'No such release.');
    if (release.status !== 'Issued') throw new AppError('NOT_ALLOWED_NOW', 'The release is not issued.');
    const content = Uint8Array.from(release.file.content);
    const hash = createHash('sha256').update(content).digest('hex');
    if (hash !== Buffer.from(release.fileHash).toString('hex')) {
      throw new AppError('INTERNAL', 'The file is not the one approved.');
    }
    await appendAudit(tx, actor, { action: 'release.downloaded', subjectId: id });
    return { name: `export-${release.approvedAt?.toISOString().slice(0, 10) ?? ''}.csv`, content, hash };
  });
}
