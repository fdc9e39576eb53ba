import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { vocabulary } from '@/lib/vocabulary/lists';
import { rowFilesOut } from './make-microdata';
import { releaseId } from './release-id';
import { nextReleaseStatus, type ReleaseStatus } from './status';

/**
 * A supervisor's decision on a prepared release. `fileHash` is the hash of the file that was looked at; refusing needs a
 * reason.
 */
export const decideReleaseSchema = z
  .strictObject({
    decision: z.enum(['approve', 'refuse']).default('approve'),
    fileHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/u, 'key:invalid')
      .optional(),
    reason: z.enum(vocabulary.releaseRefusal.map(({ code }) => code)).optional(),
  })
  .refine(({ decision, reason }) => (decision === 'refuse') === (reason !== undefined), {
    path: ['reason'],
    message: 'key:required',
  });

const againstSchema = z.object({ against: z.array(z.string()).default([]) });

/**
 * Issues or refuses a prepared release. Decided by a supervisor who did not prepare it; the database holds the same
 * rule. Approval is bound to the file: its hash is the one that was looked at, and the bytes still have it. A file of
 * rows is issued only beside the files it was made beside: NOT_ALLOWED_NOW when another came out meanwhile.
 */
export async function decideRelease(
  actor: Actor,
  typedId: string,
  input: unknown,
): Promise<{ id: string; status: ReleaseStatus }> {
  requirePermission(actor, 'release.approve');
  const asked = parseInput(decideReleaseSchema, input);
  const id = releaseId(typedId);
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    await lockRegister(tx, organizationId);
    const release = await tx.release.findFirst({
      where: { organizationId, id },
      select: { status: true, preparedById: true, kind: true, fileHash: true, parameters: true },
    });
    if (!release) throw new AppError('NOT_FOUND', 'No such release.');
    if (release.preparedById === userId)
      throw new AppError('FORBIDDEN', 'Nobody decides what they prepared.');
    const status = nextReleaseStatus(release.status, asked.decision === 'approve' ? 'Issue' : 'Refuse');
    if (!status) throw new AppError('NOT_ALLOWED_NOW', 'The release was decided.');
    if (asked.decision === 'approve') {
      const hash = Buffer.from(release.fileHash).toString('hex');
      if (asked.fileHash !== undefined && asked.fileHash !== hash) {
        throw new AppError('CONFLICT', 'Another file was looked at.', { fileHash: 'fileChanged' });
      }
      await assertFileIsApproved(tx, organizationId, id, hash);
      if (release.kind === 'Microdata') await assertRegisterStands(tx, organizationId, release.parameters);
    }
    const changed = await tx.release.updateMany({
      where: { organizationId, id, status: 'Prepared' },
      data: {
        status,
        approvedById: userId,
        approvedAt: now(),
        ...(asked.reason !== undefined && { refusalReason: asked.reason }),
      },
    });
    if (changed.count === 0) throw new AppError('CONFLICT', 'Someone else decided.');
    await appendAudit(tx, actor, {
      action: asked.decision === 'approve' ? 'release.issued' : 'release.refused',
      subjectId: id,
      detail: { kind: release.kind },
    });
    return { id, status };
  });
}

/** One decision at a time in an organisation, so that what is checked still holds when it is written. */
async function lockRegister(tx: Tx, organizationId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`releases ${organizationId}`}, 0))`;
}

async function assertFileIsApproved(
  tx: Tx,
  organizationId: string,
  releaseId: string,
  hash: string,
): Promise<void> {
  const file = await tx.releaseFile.findFirst({
    where: { organizationId, releaseId },
    select: { content: true },
  });
  const found = file && createHash('sha256').update(file.content).digest('hex');
  if (found !== hash)
    throw new AppError('CONFLICT', 'The file is not the one prepared.', { fileHash: 'fileChanged' });
}

async function assertRegisterStands(tx: Tx, organizationId: string, parameters: unknown): Promise<void> {
  const { against } = againstSchema.parse(parameters);
  const out = await rowFilesOut(tx, organizationId);
  if (out.join() !== against.join()) {
    throw new AppError('NOT_ALLOWED_NOW', 'Another file came out meanwhile.', { fileHash: 'registerMoved' });
  }
}
