import 'server-only';
import { createHash } from 'node:crypto';
import { appendAudit } from '@/lib/audit/append';
import { systemActor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asSystem } from '@/lib/db/as-actor';

/**
 * The newest issued file of people's rows in a layout, for whoever holds the machine: the same bytes that two people let go.
 * NOT_FOUND when none is issued; INTERNAL when its bytes are not the approved ones.
 */
export async function newestReleaseFile(
  organizationId: string,
  content: string,
): Promise<{ id: string; content: Uint8Array; hash: string }> {
  return asSystem(organizationId, async (tx) => {
    const release = await tx.release.findFirst({
      where: { organizationId, content, kind: 'Microdata', status: 'Issued' },
      orderBy: [{ approvedAt: 'desc' }, { id: 'asc' }],
      select: { id: true, fileHash: true, file: { select: { content: true } } },
    });
    if (!release?.file) throw new AppError('NOT_FOUND', 'No release in this layout is issued. Prepare one.');
    const hash = createHash('sha256').update(release.file.content).digest('hex');
    if (hash !== Buffer.from(release.fileHash).toString('hex')) {
      throw new AppError('INTERNAL', 'The file is not the one approved.');
    }
    await appendAudit(tx, systemActor(organizationId), {
      action: 'release.downloaded',
      subjectId: release.id,
    });
    return { id: release.id, content: release.file.content, hash };
  });
}
